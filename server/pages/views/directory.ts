import { directoryFrom } from '../../../compiler/directory/directory.ts';
import type { DirectoryEntry, NumberKind } from '../../../compiler/directory/entry.ts';
import type { Model } from '../../../compiler/model/model.ts';
import { directoryCsv } from '../../directory/export/csv.ts';
import { directoryVcards } from '../../directory/export/vcard.ts';
import type { ListRequest } from '../list-request.ts';
import { kept } from './kept.ts';
import { fitting, type Listed, type ListShape, listed } from './listed.ts';

/** The directory as phones of a context see it. */
export interface DirectoryView {
  readonly context: string;
  /** Whose directories there are. */
  readonly contexts: readonly string[];
  readonly list: Listed<DirectoryEntry>;
}

export type ExportFormat = 'csv' | 'vcard';

const shape: ListShape<DirectoryEntry> = {
  text: ({ name, company, email, numbers }) =>
    [name, company ?? '', email ?? '', ...numbers.map(({ number }) => number)].join(' '),
  columns: {
    name: ({ name }) => name,
    company: ({ company }) => company ?? '',
    work: (entry) => numberOf(entry, 'work'),
    mobile: (entry) => numberOf(entry, 'mobile'),
    email: ({ email }) => email ?? '',
  },
};

const directories = kept((_model: Model) => new Map<string, readonly DirectoryEntry[]>());

/** Undefined for a context that has no phones. Without one, that of most phones. */
export function directoryView(
  model: Model,
  wanted: string | undefined,
  request: ListRequest,
): DirectoryView | undefined {
  const contexts = contextsOf(model);
  const context = wanted ?? usualOf(contexts);
  if (context === undefined || !contexts.includes(context)) return undefined;
  return { context, contexts, list: listed(entriesFrom(model, context), shape, request) };
}

/** All that fits a search, as a file. */
export function directoryExport(
  model: Model,
  context: string,
  format: ExportFormat,
  request: ListRequest,
): string | undefined {
  if (!contextsOf(model).includes(context)) return undefined;
  const entries = fitting(entriesFrom(model, context), shape, request);
  return format === 'csv' ? directoryCsv(entries) : directoryVcards(entries);
}

export function numberOf({ numbers }: DirectoryEntry, kind: NumberKind): string {
  return numbers.find((each) => each.kind === kind)?.number ?? '';
}

function entriesFrom(model: Model, context: string): readonly DirectoryEntry[] {
  const known = directories(model);
  const entries = known.get(context) ?? directoryFrom(model, context);
  known.set(context, entries);
  return entries;
}

function contextsOf(model: Model): string[] {
  return [...model.contexts.values()].filter(({ role }) => role === 'internal').map(({ name }) => name);
}

function usualOf(contexts: readonly string[]): string | undefined {
  return contexts.includes('default') ? 'default' : contexts[0];
}
