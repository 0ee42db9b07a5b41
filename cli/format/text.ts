import type { Diagnostic, Severity } from '../../compiler/diagnostic.ts';
import { printable } from '../../compiler/printable.ts';
import { hideSecretAt } from '../../compiler/source/hide-secret.ts';
import { lineReader } from '../../compiler/source/line-reader.ts';
import { maskLine } from '../../compiler/source/mask-line.ts';
import { narrowPlace } from '../../compiler/source/narrow-place.ts';
import type { Place } from '../../compiler/source/place.ts';
import { excerpt } from './excerpt.ts';
import type { Color, Paint } from './paint.ts';
import { filePath, type Report } from './report.ts';
import { summary } from './summary.ts';

const maxWidth = 100;
const gutterWidth = 5;
const colors: Readonly<Record<Severity, Color>> = { error: 'red', warning: 'yellow', info: 'cyan' };
const names: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** For people: each problem with the line it is about, and a closing line with the counts. */
export function text(report: Report, paint: Paint): string {
  return `${diagnosticsText(report, paint)}${paint('bold', summary(report))}\n`;
}

/** The problems alone, each followed by an empty line. */
export function diagnosticsText(report: Report, paint: Paint): string {
  const lineAt = lineReader(report.sources);
  const blocks: string[] = [];
  for (const diagnostic of report.diagnostics) {
    blocks.push(...block(report, diagnostic, lineAt, paint), '');
  }
  return blocks.map((line) => `${line}\n`).join('');
}

/** The line a place is in, with a caret below it. */
export function sourceLines(place: Place, sources: Report['sources'], paint: Paint): string {
  return shown(place, '', lineReader(sources), paint, 'cyan')
    .map((line) => `${line}\n`)
    .join('');
}

type LineAt = ReturnType<typeof lineReader>;

function block(report: Report, diagnostic: Diagnostic, lineAt: LineAt, paint: Paint): string[] {
  const color = colors[diagnostic.severity];
  const { place } = diagnostic;
  const head = paint([color, 'bold'], `${names[diagnostic.severity]}[${diagnostic.rule}]`);
  const lines = [`${head}${paint('bold', `: ${printable(diagnostic.message)}`)}`];
  const related = diagnostic.related ?? [];
  // The place of the name that was meant fits beside the hint.
  const meant = related.length === 1 && diagnostic.hint?.startsWith('did you mean') ? related[0]?.place : undefined;
  const beside = meant === undefined ? '' : `  (${filePath(report, meant.file)}:${meant.line})`;
  const hint = diagnostic.hint === undefined ? '' : `${printable(diagnostic.hint)}${beside}`;
  if (place === undefined) {
    if (hint !== '') lines.push(`  ${hint}`);
  } else {
    lines.push(`  ${position(report, place)}`);
    lines.push(
      ...shown(narrowPlace(place, diagnostic.message, lineAt(place.file, place.line)), hint, lineAt, paint, color),
    );
  }
  if (meant !== undefined) return lines;
  for (const other of related) {
    lines.push(`  ${position(report, other.place)} ${printable(other.message)}`);
    lines.push(...shown(other.place, '', lineAt, paint, 'cyan'));
  }
  return lines;
}

function position(report: Report, place: Place): string {
  return `${printable(filePath(report, place.file))}:${place.line}:${place.column}`;
}

/** The line of a place with a caret below, and the hint beside the caret where it fits. */
function shown(place: Place, hint: string, lineAt: LineAt, paint: Paint, color: Color): string[] {
  const empty = ' '.repeat(gutterWidth);
  const source = lineAt(place.file, place.line);
  if (source === undefined) return hint === '' ? [] : [`${empty} = ${hint}`];
  const part = excerpt(hideSecretAt(source, place), place.column, place.length, maxWidth, maskLine);
  const bar = paint('blue', '|');
  const caret = `${' '.repeat(part.caretAt)}${paint([color, 'bold'], '^'.repeat(part.caretWidth))}`;
  const fits = hint === '' || part.caretAt + part.caretWidth + 1 + hint.length <= maxWidth;
  const lines = [
    `${paint('blue', String(place.line).padStart(gutterWidth))} ${bar} ${part.text}`,
    `${empty} ${bar} ${caret}${hint !== '' && fits ? ` ${hint}` : ''}`,
  ];
  if (!fits) lines.push(`${empty} = ${hint}`);
  return lines;
}
