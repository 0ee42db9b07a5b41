import { isUtf8 } from 'node:buffer';
import type { Diagnostic } from '../diagnostic.ts';
import type { FileTree } from './file-tree.ts';
import { unreadable } from './list-files.ts';
import type { SourceFile } from './place.ts';
import { placeAt } from './spans.ts';

/** A hundred thousand users take about 20 MB; more than this in one file is not a site description. */
const maxBytes = 32 * 1024 * 1024;

/** Reads a text file of the site as UTF-8, without its byte order mark; undefined, with a diagnostic, when it is none. */
export function readText(
  tree: FileTree,
  name: string,
  report: (diagnostic: Diagnostic) => void,
): SourceFile | undefined {
  let bytes: Buffer | undefined;
  try {
    const file = tree.read(name, maxBytes);
    bytes = file.bytes;
    if (bytes === undefined) {
      report({
        rule: 'unreadable-file',
        severity: 'error',
        message: `${name} has ${Math.round(file.size / 1048576)} MB; at most ${maxBytes / 1048576} MB are read`,
        hint: 'a site may be split over many files',
      });
      return undefined;
    }
  } catch (error) {
    report(unreadable(name, error));
    return undefined;
  }
  const text = textOf(bytes);
  if (text !== undefined) return { name, text };
  report(notUtf8(name, bytes));
  return undefined;
}

const texts = new WeakMap<Buffer, string>();

/** Undefined for what is not UTF-8. The text of the same bytes is the same, which makes it quick to compare. */
function textOf(bytes: Buffer): string | undefined {
  let text = texts.get(bytes);
  if (text === undefined && isUtf8(bytes)) {
    text = bytes.toString('utf8');
    if (text.startsWith('\uFEFF')) text = text.slice(1);
    texts.set(bytes, text);
  }
  return text;
}

/** Says where the first byte stands that is not UTF-8. */
function notUtf8(name: string, bytes: Buffer): Diagnostic {
  let good = 0;
  let bad = bytes.length;
  while (good < bad) {
    const middle = (good + bad + 1) >> 1;
    if (isUtf8(bytes.subarray(0, charStart(bytes, middle)))) good = middle;
    else bad = middle - 1;
  }
  const before = bytes.subarray(0, good).toString('utf8');
  const place = placeAt({ name, text: `${before}?` }, before.length, before.length + 1, '');
  return {
    rule: 'unreadable-file',
    severity: 'error',
    message: `${name} is not UTF-8 text`,
    place,
    hint: 'save it as UTF-8',
  };
}

/** The start of the character that byte `at` may stand inside of. */
function charStart(bytes: Buffer, at: number): number {
  let start = at;
  while (start > 0 && start > at - 4 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start--;
  return start;
}
