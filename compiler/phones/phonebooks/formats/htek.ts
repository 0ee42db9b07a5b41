import type { PhonebookFormat } from '../phonebook.ts';
import { writeEntries } from './write-entries.ts';

/** A remote phonebook, which the phone fetches whole. */
export const htek: PhonebookFormat = {
  path: () => 'htek.xml',
  write: (output, page) => writeEntries(output, page, 'PhoneDirectory'),
};
