import type { PhonebookFormat } from '../phonebook.ts';
import { fullNameOf } from '../phonebook.ts';

/** A group of contacts beside the one that keys are made of. */
export const digium: PhonebookFormat = {
  path: () => 'digium.xml',
  write(output, { title, words, entries }) {
    output.markup('<?xml version="1.0" encoding="UTF-8"?>\n<phonebooks>\n  <contacts group_name="');
    output.value(title);
    output.markup('" editable="0">\n');
    for (const entry of entries) {
      output.origin = entry.origin;
      output.markup('    <contact first_name="');
      output.value(fullNameOf(entry));
      output.markup('" last_name="">\n      <numbers>\n');
      for (const [at, { kind, number }] of entry.numbers.entries()) {
        output.markup('        <number dial="');
        output.value(number);
        output.markup('" label="');
        output.value(words[kind]);
        output.markup(`" primary="${at === 0 ? 1 : 0}"/>\n`);
      }
      output.markup('      </numbers>\n    </contact>\n');
    }
    output.markup('  </contacts>\n</phonebooks>\n');
  },
};
