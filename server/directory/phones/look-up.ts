import type { DirectoryEntry } from '../../../compiler/directory/entry.ts';
import { type PhonebookFormatName, phonebookFormat } from '../../../compiler/phones/phonebooks/formats/index.ts';
import { rowsOf } from '../../../compiler/phones/phonebooks/phonebook.ts';
import type { Words } from '../../../compiler/phones/phonebooks/words.ts';
import { syntaxes } from '../../../compiler/phones/syntax/index.ts';
import { outputOf } from '../../../compiler/phones/template/output.ts';
import type { Origin } from '../../../compiler/source/origin.ts';

export interface Lookup {
  readonly format: PhonebookFormatName;
  /** Who was found, by name. */
  readonly found: readonly DirectoryEntry[];
  /** How many numbers to leave out before the first; those of one person count each. */
  readonly offset: number;
  /** How many numbers to list at most; where phones turn pages, no more than fit on one. Undefined for as many as that, or all. */
  readonly limit: number | undefined;
  readonly words: Words;
  /** The address of the same search from another offset on. */
  urlAt(offset: number): string;
}

/** What the lines come from matters to files, and not to an answer. */
const origin: Origin = { container: {}, key: '' };

/** What a vendor's phone shows of a search: XML in the same format as the files that its phones read. */
export function writeLookup({ format: name, found, offset, limit, words, urlAt }: Lookup): string {
  const format = phonebookFormat(name);
  const rows = rowsOf(
    found.map((entry) => ({ ...entry, origin })),
    words,
  );
  const size = Math.max(1, Math.min(limit ?? Number.POSITIVE_INFINITY, format.pageSize ?? rows.length));
  const start = Math.min(offset, Math.max(0, rows.length - 1));
  const output = outputOf(syntaxes.xml, origin);
  format.write(output, {
    title: words.directory,
    words,
    rows: rows.slice(start, start + size),
    entries: found.map((entry) => ({ ...entry, origin })),
    previous: start > 0 ? urlAt(Math.max(0, start - size)) : undefined,
    next: start + size < rows.length ? urlAt(start + size) : undefined,
  });
  return output.finish().content;
}
