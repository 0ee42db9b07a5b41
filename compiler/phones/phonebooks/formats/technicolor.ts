import type { PhonebookFormat } from '../phonebook.ts';
import { writeEntries } from './write-entries.ts';

export const technicolor: PhonebookFormat = {
  path: () => 'technicolor.xml',
  write: (output, page) => writeEntries(output, page, 'ThomsonPhoneBook', 'Dial:'),
};
