import type { PhonebookFormat } from '../phonebook.ts';
import { beginScreen } from './begin-screen.ts';

/** A menu whose lines dial; keys below the display lead to the pages around. */
export const snom: PhonebookFormat = {
  pageSize: 30,
  path: (page) => (page === 1 ? 'snom.xml' : `snom-${page}.xml`),
  write(output, { title, words, rows, previous, next }) {
    const { origin } = output;
    const key = (name: string, label: string, url: string) => {
      output.markup(`  <SoftKeyItem>\n    <Name>${name}</Name>\n    <Label>`);
      output.value(label);
      output.markup('</Label>\n    <URL>');
      output.value(url);
      output.markup('</URL>\n  </SoftKeyItem>\n');
    };
    beginScreen(output, 'SnomIPPhoneMenu', title);
    for (const { name, number, origin: from } of rows) {
      output.origin = from;
      output.markup('  <MenuItem name="');
      output.value(name);
      output.markup('">\n    <Url>snom://mb_nop#numberdial=');
      output.value(encodeURIComponent(number));
      output.markup('</Url>\n    <ExtraText>');
      output.value(number);
      output.markup('</ExtraText>\n  </MenuItem>\n');
    }
    output.origin = origin;
    if (previous !== undefined) key('F2', words.previous, previous);
    if (next !== undefined) key('F4', words.next, next);
    output.markup('</SnomIPPhoneMenu>\n');
  },
};
