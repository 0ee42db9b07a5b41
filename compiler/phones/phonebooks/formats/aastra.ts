import type { PhonebookFormat } from '../phonebook.ts';
import { beginScreen } from './begin-screen.ts';

/** A menu whose lines dial. It has at most 30 lines, two of which lead to the pages around. */
export const aastra: PhonebookFormat = {
  pageSize: 28,
  path: (page) => (page === 1 ? 'aastra.xml' : `aastra-${page}.xml`),
  write(output, { title, words, rows, previous, next }) {
    const item = (prompt: string, uri: string, text: string) => {
      output.markup('  <MenuItem>\n    <Prompt>');
      output.value(prompt);
      output.markup(`</Prompt>\n    <URI>${uri}`);
      output.value(text);
      output.markup('</URI>\n  </MenuItem>\n');
    };
    const { origin } = output;
    beginScreen(output, 'AastraIPPhoneTextMenu style="none" destroyOnExit="yes"', title);
    if (previous !== undefined) item(words.previous, '', previous);
    for (const row of rows) {
      output.origin = row.origin;
      item(row.name, 'Dial:', row.number);
    }
    output.origin = origin;
    if (rows.length === 0) item(words.nobody, '', '');
    if (next !== undefined) item(words.next, '', next);
    output.markup('</AastraIPPhoneTextMenu>\n');
  },
};
