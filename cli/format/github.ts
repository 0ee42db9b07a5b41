import type { Diagnostic, Severity } from '../../compiler/diagnostic.ts';
import { filePath, type Report } from './report.ts';
import { summary } from './summary.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** GitHub Actions' workflow commands, which become annotations beside the lines of a pull request. */
export function github(report: Report): string {
  const lines = report.diagnostics.map((diagnostic) => command(report, diagnostic));
  return `${[...lines, summary(report)].join('\n')}\n`;
}

function command(report: Report, diagnostic: Diagnostic): string {
  const { place, hint } = diagnostic;
  const properties: [string, string | number][] = [];
  if (place !== undefined) {
    properties.push(['file', filePath(report, place.file)], ['line', place.line], ['endLine', place.line]);
    properties.push(['col', place.column], ['endColumn', place.column + place.length]);
  }
  properties.push(['title', diagnostic.rule]);
  const list = properties.map(([name, value]) => `${name}=${property(String(value))}`).join(',');
  const message = hint === undefined ? diagnostic.message : `${diagnostic.message}\n${hint}`;
  return `::${commands[diagnostic.severity]} ${list}::${data(message)}`;
}

/** The runner's own escapes for what follows the second `::`. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
