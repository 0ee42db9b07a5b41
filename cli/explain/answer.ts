import type { Artifact } from '../../compiler/artifact.ts';
import type { Compiled } from '../../compiler/compile.ts';
import { originsOf } from '../../compiler/explain/origins.ts';
import { rangesOf } from '../../compiler/explain/ranges.ts';
import { printable } from '../../compiler/printable.ts';
import type { Place } from '../../compiler/source/place.ts';
import { placeOf } from '../../compiler/source/spans.ts';
import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import type { Paint } from '../format/paint.ts';
import { filePath } from '../format/report.ts';
import { plural } from '../format/summary.ts';
import { sourceLines } from '../format/text.ts';
import type { Site } from '../site.ts';

export interface LineAnswer {
  readonly host: string;
  readonly path: string;
  readonly line: number;
  readonly text: string;
  /** What of the site made the line, or the section it is in; null for a line that is the same for every site. */
  readonly place: Place | null;
  /** True when only the section is from there: the line is the same in every section of its kind. */
  readonly isFixed: boolean;
}

/** Where one line comes from. */
export function explainLine(artifact: Artifact, line: number): LineAnswer {
  const { host, path, content } = artifact;
  const lines = content.replace(/\n$/, '').split('\n');
  const text = lines[line - 1];
  if (text === undefined) {
    throw new Failure(`${path} has no line ${line}: it has ${plural(lines.length, 'line')}`, exitCode.failed);
  }
  const origin = originsOf(artifact)[line - 1];
  const isFixed = artifact.origins[line - 1] === undefined;
  return { host, path, line, text, place: origin === undefined ? null : placeOf(origin), isFixed };
}

export function lineText(answer: LineAnswer, site: Site, compiled: Compiled, paint: Paint): string {
  const head = `${answer.host}:${answer.path}:${answer.line}\n  ${printable(answer.text)}\n`;
  const { place } = answer;
  if (place === null) return `${head}is the same for every site\n`;
  const where = `${printable(filePath({ site: site.shown }, place.file))}:${place.line}:${place.column}`;
  const lines = sourceLines(place, compiled.sources, paint);
  if (place.file === '') return `${head}comes from a default: ${paint('bold', place.path)}\n`;
  const how = answer.isFixed ? 'comes with the section for' : 'comes from';
  return `${head}${how} ${paint('bold', place.path)}\n  ${where}\n${lines}`;
}

/** What each range of lines comes from. */
export function rangesText(artifact: Artifact, site: Site): string {
  const rows = rangesOf(artifact).map((range) => {
    const lines = range.from === range.to ? String(range.from) : `${range.from}-${range.to}`;
    if (range.object === undefined) return [lines, 'the same for every site', ''] as const;
    if (range.file === '') return [lines, range.object, 'default'] as const;
    const yaml = range.first === range.last ? String(range.first) : `${range.first}-${range.last}`;
    return [lines, range.object, `${printable(filePath({ site: site.shown }, range.file))}:${yaml}`] as const;
  });
  const width = Math.max(0, ...rows.map(([lines]) => lines.length));
  const middle = Math.max(0, ...rows.map(([, object]) => object.length));
  const body = rows.map(([lines, object, place]) =>
    `  ${lines.padStart(width)}  ${object.padEnd(middle)}  ${place}`.trimEnd(),
  );
  return `${artifact.host}:${artifact.path}\n${body.map((line) => `${line}\n`).join('')}`;
}
