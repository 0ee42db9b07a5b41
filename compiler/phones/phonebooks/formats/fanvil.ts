import type { PhonebookFormat } from '../phonebook.ts';
import { writeEntries } from './write-entries.ts';

/** A network phonebook, which the phone fetches whole; it tells one by the end of the root's name, `IPPhoneDirectory`. */
export const fanvil: PhonebookFormat = {
  path: () => 'fanvil.xml',
  write: (output, page) => writeEntries(output, page, 'FanvilIPPhoneDirectory'),
};
