import { originsOf } from '../../compiler/explain/origins.ts';
import { rangesOf } from '../../compiler/explain/ranges.ts';
import { placeOf } from '../../compiler/source/spans.ts';
import type { GoodSite } from './compile-round.ts';

/** Where a line of a served file comes from, or every range of its lines, as JSON; undefined when there is no such line. */
export function explain(
  good: GoodSite | undefined,
  host: string,
  path: string,
  line: number | undefined,
): string | undefined {
  const artifact = good?.artifacts.find((candidate) => candidate.host === host && candidate.path === path);
  if (artifact === undefined) return undefined;
  if (line === undefined) return JSON.stringify({ host, path, ranges: rangesOf(artifact) });
  const text = artifact.content.replace(/\n$/, '').split('\n')[line - 1];
  if (text === undefined) return undefined;
  const origin = originsOf(artifact)[line - 1];
  const isFixed = artifact.origins[line - 1] === undefined;
  return JSON.stringify({ host, path, line, text, place: origin === undefined ? null : placeOf(origin), isFixed });
}
