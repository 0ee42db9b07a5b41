import type { PhonebookFormat } from '../phonebook.ts';
import { beginScreen } from './begin-screen.ts';

/** Phones show at most 32 entries of a directory; the keys below lead to the pages around. */
export const cisco: PhonebookFormat = {
  pageSize: 32,
  path: (page) => (page === 1 ? 'cisco.xml' : `cisco-${page}.xml`),
  write(output, { title, words, rows, previous, next }) {
    const { origin } = output;
    const key = (name: string, position: number, url: string) => {
      output.markup('  <SoftKeyItem><Name>');
      output.value(name);
      output.markup(`</Name><Position>${position}</Position><URL>`);
      output.value(url);
      output.markup('</URL></SoftKeyItem>\n');
    };
    beginScreen(output, 'CiscoIPPhoneDirectory', title);
    for (const { name, number, origin: from } of rows) {
      output.origin = from;
      output.markup('  <DirectoryEntry><Name>');
      output.value(name);
      output.markup('</Name><Telephone>');
      output.value(encodeURIComponent(number));
      output.markup('</Telephone></DirectoryEntry>\n');
    }
    output.origin = origin;
    key(words.dial, 1, 'SoftKey:Dial');
    if (previous !== undefined) key(words.previous, 2, previous);
    key(words.exit, 3, 'SoftKey:Exit');
    if (next !== undefined) key(words.next, 4, next);
    output.markup('</CiscoIPPhoneDirectory>\n');
  },
};
