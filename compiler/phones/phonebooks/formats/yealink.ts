import type { PhonebookFormat } from '../phonebook.ts';
import { writeEntries } from './write-entries.ts';

/** A remote phonebook, which the phone fetches whole and searches by itself. */
export const yealink: PhonebookFormat = {
  path: () => 'yealink.xml',
  write: (output, page) => writeEntries(output, page, 'YealinkIPPhoneDirectory'),
};
