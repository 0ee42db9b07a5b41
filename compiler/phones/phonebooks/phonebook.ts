import type { DirectoryEntry } from '../../directory/entry.ts';
import type { Origin } from '../../source/origin.ts';
import type { Output } from '../template/output.ts';
import type { Words } from './words.ts';

/** How a vendor's phones read a directory: an XML file, or several that lead from one to the next. */
export interface PhonebookFormat {
  /** How many rows a page has at most; left out where phones read everything at once. */
  readonly pageSize?: number;
  /** Below the folder of the context; pages count from 1. */
  path(page: number): string;
  /** Writes one file. Everything of the site goes through `output.value`. */
  write(output: Output, page: PhonebookPage): void;
}

export interface PhonebookPage {
  readonly title: string;
  readonly words: Words;
  /** Of this page: one number each. */
  readonly rows: readonly PhonebookRow[];
  /** Of the whole directory. */
  readonly entries: readonly PhonebookEntry[];
  /** Addresses of the pages before and after. */
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

export type PhonebookEntry = DirectoryEntry & { readonly origin: Origin };

/** What a phone without entries of several numbers shows on one line: a name with its company, and where else than at work the number rings. */
export interface PhonebookRow {
  readonly name: string;
  readonly number: string;
  readonly origin: Origin;
}

/** A row for each number, in the order of the directory. */
export function rowsOf(entries: readonly PhonebookEntry[], words: Words): PhonebookRow[] {
  return entries.flatMap((entry) =>
    entry.numbers.map(({ kind, number }) => ({
      name: kind === 'work' ? fullNameOf(entry) : `${fullNameOf(entry)} (${words[kind]})`,
      number,
      origin: entry.origin,
    })),
  );
}

/** `Zoë Plumber, Pipes & Co`. */
export function fullNameOf({ name, company }: Pick<DirectoryEntry, 'name' | 'company'>): string {
  return company === undefined ? name : `${name}, ${company}`;
}
