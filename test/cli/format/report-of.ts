import type { Report } from '../../../cli/format/report.ts';
import type { Diagnostic } from '../../../compiler/diagnostic.ts';
import type { Place } from '../../../compiler/source/place.ts';

/** A report on a site of one file, `routes.yaml`, or of the files given. */
export function reportOf(
  diagnostics: readonly Diagnostic[],
  files: Readonly<Record<string, string>> = {},
  site = '',
): Report {
  const sources = new Map(Object.entries(files).map(([name, text]) => [name, { name, text }] as const));
  return { diagnostics, sources, fileCount: 12, site };
}

/** The place of the first `value` in a line of a file. */
export function placeOf(files: Readonly<Record<string, string>>, file: string, line: number, value: string): Place {
  const at = files[file]?.split('\n')[line - 1]?.indexOf(value) ?? -1;
  if (at < 0) throw new Error(`${file}:${line} has no ${value}`);
  return { file, line, column: at + 1, length: value.length, path: `routes.${value}` };
}

const files = {
  'routes.yaml': 'routes:\n  incoming:\n    reception:\n      number: 0123450000\n      to: queue:suport\n',
  'queues.yaml': 'queues:\n  support: { number: 3000 }\n',
};

/** A dangling reference, as `pbxc check` of a small site finds it. */
export const dangling: Diagnostic = {
  rule: 'dangling-reference',
  severity: 'error',
  message: 'there is no queue "suport"',
  place: { ...placeOf(files, 'routes.yaml', 5, 'queue:suport'), path: 'routes.incoming.reception.to' },
  related: [{ message: 'queue "support" is declared here', place: placeOf(files, 'queues.yaml', 2, 'support') }],
  hint: 'did you mean "support"?',
};

export const plain: Diagnostic = {
  rule: 'unused-object',
  severity: 'warning',
  message: '100% of queue "support" is used by nobody: a, b',
  place: { ...placeOf(files, 'queues.yaml', 2, 'support'), path: 'queues.support' },
};

export const small = files;
