import type { PhonebookFormat } from '../phonebook.ts';
import { fullNameOf } from '../phonebook.ts';

/** Kinds of numbers as phones call them. */
const kinds = { work: 'Work', mobile: 'Cell', home: 'Home' };

/** An address book in a folder of its own: phones are told the folder and add `phonebook.xml`. */
export const grandstream: PhonebookFormat = {
  path: () => 'grandstream/phonebook.xml',
  write(output, { entries }) {
    const element = (name: string, text: string) => {
      output.markup(`    <${name}>`);
      output.value(text);
      output.markup(`</${name}>\n`);
    };
    output.markup('<?xml version="1.0" encoding="UTF-8"?>\n<AddressBook>\n');
    for (const entry of entries) {
      output.origin = entry.origin;
      output.markup('  <Contact>\n    <LastName></LastName>\n');
      element('FirstName', fullNameOf(entry));
      for (const { kind, number } of entry.numbers) {
        output.markup(`    <Phone type="${kinds[kind]}"><phonenumber>`);
        output.value(number);
        output.markup('</phonenumber><accountindex>1</accountindex></Phone>\n');
      }
      if (entry.email !== undefined) {
        output.markup('    <Mail type="Work">');
        output.value(entry.email);
        output.markup('</Mail>\n');
      }
      output.markup('  </Contact>\n');
    }
    output.markup('</AddressBook>\n');
  },
};
