import type { Output } from '../../template/output.ts';
import type { PhonebookPage } from '../phonebook.ts';

/** The file of phones that read `<Name>` and `<Telephone>` of entries: they differ in the root, and in what stands before a number. */
export function writeEntries(output: Output, { rows }: PhonebookPage, root: string, beforeNumber = ''): void {
  output.markup(`<?xml version="1.0" encoding="UTF-8"?>\n<${root}>\n`);
  for (const { name, number, origin } of rows) {
    output.origin = origin;
    output.markup('  <DirectoryEntry>\n    <Name>');
    output.value(name);
    output.markup(`</Name>\n    <Telephone>${beforeNumber}`);
    output.value(number);
    output.markup('</Telephone>\n  </DirectoryEntry>\n');
  }
  output.markup(`</${root}>\n`);
}
