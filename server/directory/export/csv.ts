import type { DirectoryEntry, NumberKind } from '../../../compiler/directory/entry.ts';

/** A directory as a spreadsheet (RFC 4180), in UTF-8: a line of titles, then one for each entry. */
export function directoryCsv(entries: readonly DirectoryEntry[]): string {
  const lines = entries.map((entry) => [
    entry.name,
    entry.company ?? '',
    numberOf(entry, 'work'),
    numberOf(entry, 'mobile'),
    numberOf(entry, 'home'),
    entry.email ?? '',
  ]);
  return [['name', 'company', 'work', 'mobile', 'home', 'email'], ...lines]
    .map((cells) => `${cells.map(cell).join(',')}\r\n`)
    .join('');
}

function numberOf({ numbers }: DirectoryEntry, kind: NumberKind): string {
  return numbers.find((each) => each.kind === kind)?.number ?? '';
}

/**
 * Spreadsheets take a text that begins like a formula for one, and would act on it: an apostrophe before it keeps it a text. A
 * telephone number, which may begin with `+`, is none.
 */
function cell(text: string): string {
  const isFormula = /^[\s]*[=+\-@\t\r]/.test(text) && !/^\+[0-9]+$/.test(text);
  const kept = isFormula ? `'${text}` : text;
  return /[",\r\n]/.test(kept) ? `"${kept.replaceAll('"', '""')}"` : kept;
}
