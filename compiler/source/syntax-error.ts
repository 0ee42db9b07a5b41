import type { Diagnostic } from '../diagnostic.ts';
import { isSecretKey } from '../secret-key.ts';
import type { SourceFile } from './place.ts';
import { placeAt } from './spans.ts';

/** js-yaml's reasons in the words of somebody who writes a site; the longest sentence of a reason's start counts. */
const sentences: readonly (readonly [start: string, message: string, hint?: string])[] = [
  ['tab characters must not be used in indentation', 'a tab indents this line', 'YAML is indented with blanks'],
  [
    'bad indentation of a mapping entry',
    'this fits nowhere: a key is indented wrongly, a blank is missing after a `:`, or a text that holds `: ` needs quotes',
  ],
  ['bad indentation of a sequence entry', 'this line is indented differently from the list it belongs to'],
  ['deficient indentation', 'a `{`, a `[` or a quote above is not closed, or this line is indented too little'],
  [
    'missed comma between flow collection entries',
    'a `,` is missing before this, or a text that starts with a special character needs quotes',
  ],
  ["expected the node content, but found ','", 'nothing stands before this `,`'],
  ['unexpected end of the stream within a flow collection', 'a `{` or a `[` is not closed'],
  ['unexpected end of the stream within a double quoted scalar', 'a `"` is not closed'],
  ['unexpected end of the document within a double quoted scalar', 'a `"` is not closed'],
  ['unexpected end of the stream within a single quoted scalar', "a `'` is not closed"],
  ['unexpected end of the document within a single quoted scalar', "a `'` is not closed"],
  ["expected ':' after a mapping key", 'a `:` is missing after this key'],
  ['can not read a block mapping entry', 'a `:` is missing on the line above'],
  ['a whitespace character is expected after the key-value separator', 'a blank is missing after the `:`'],
  [
    'expected valid JSON character',
    'a control character stands inside the quotes',
    'write it as an escape, such as \\t',
  ],
  ['the stream contains non-printable characters', 'this is a control character, which text does not hold'],
  ['null byte is not allowed', 'this is a control character, which text does not hold'],
  ['unknown escape sequence', 'there is no such escape', 'in double quotes a backslash is written \\\\'],
  [
    'expected hexadecimal character',
    'the escape needs more hexadecimal digits',
    'in double quotes a backslash is written \\\\',
  ],
  ['nesting exceeded maxDepth', 'this is nested deeper than any site is'],
  [
    'name of an alias node must contain at least one character',
    'in YAML a star starts an alias',
    'write a text that starts with a star in quotes',
  ],
  ['end of the stream or a document separator is expected', 'nothing can follow what stands above'],
];

/** The diagnostic for a file that is not YAML; `reason` is the parser's, which may hold parts of the text and is never shown. */
export function syntaxError(file: SourceFile, reason: string, position: number): Diagnostic {
  const at = Math.min(position, file.text.length);
  const place = placeAt(file, at, at + 1, '');
  const [, message, usual] = sentences.find(([start]) => reason.startsWith(start)) ?? ['', 'this is not YAML'];
  const hint = mistakenFor(linesBefore(file.text, at)) ?? usual;
  return { rule: 'yaml-syntax', severity: 'error', message, place, ...(hint === undefined ? {} : { hint }) };
}

/** The line of a position, after the line that stands above it: what is wrong is on one of the two. */
function linesBefore(text: string, position: number): string[] {
  const end = text.indexOf('\n', position);
  const lines = text.slice(Math.max(0, position - 1000), end < 0 ? text.length : end).split('\n');
  return lines.filter((line) => line.trim() !== '').slice(-2);
}

/** A dialled `*97` or `#1` without quotes, which YAML takes for an alias or a comment. A line that starts with `#` is one. */
function mistakenFor(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const found = afterKey.exec(line) ?? starFirst.exec(line);
    const { key = '', dialled } = found?.groups ?? {};
    if (dialled === undefined) continue;
    const meaning = dialled.startsWith('*') ? 'a star starts an alias' : 'what follows a `#` is a comment';
    return `write ${isSecretKey(key) ? 'it' : `"${dialled}"`} in quotes: in YAML ${meaning}`;
  }
  return undefined;
}

const afterKey = /(?:(?<key>\w+)["']?\s*:|[[{,-])\s+(?<dialled>[*#][0-9*#]*)(?=[\s,}\]:]|$)/;
const starFirst = /^\s*(?<dialled>\*[0-9*#]+)(?=\s*:)/;
