import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import type { Paint } from './paint.ts';
import type { Report } from './report.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

/** How `pbxc check` can print its report. */
export const formats = { text, json, sarif, github, gitlab, junit } satisfies Record<
  string,
  (report: Report, paint: Paint) => string
>;

export type FormatName = keyof typeof formats;

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}
