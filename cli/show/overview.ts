import type { Origin } from '../../compiler/source/origin.ts';
import { isWritten, keyPlaceOf } from '../../compiler/source/spans.ts';
import { filePath } from '../format/report.ts';
import { objectsOf } from './find.ts';

/** Sections that are one thing, not many of a kind. */
const singletons = new Set(['version', 'site', 'manager_interface', 'cel', 'feature_codes', 'in_call_codes']);

export function isSingleton(kind: string): boolean {
  return singletons.has(kind);
}

/** The kinds of objects of a site and how many there are of each. */
export function kindCounts(site: object): readonly (readonly [kind: string, count: number])[] {
  return Object.keys(site)
    .filter((kind) => kind !== 'version')
    .map((kind) => [kind, isSingleton(kind) ? 1 : objectsOf(site, kind).size] as const);
}

/** The names of a kind, each with the place it is declared. */
export function namesText(objects: ReadonlyMap<string, Origin>, site: string): string {
  const width = Math.max(0, ...[...objects.keys()].map((name) => name.length));
  return [...objects].map(([name, origin]) => `${name.padEnd(width)}  ${declared(origin, site)}\n`).join('');
}

function declared(origin: Origin, site: string): string {
  if (!isWritten(origin)) return 'default';
  const place = keyPlaceOf(origin);
  return `${filePath({ site }, place.file)}:${place.line}:${place.column}`;
}
