import type { PhonebookFormat } from '../phonebook.ts';

/** A page for the phone's browser, which is short of memory. */
export const polycom: PhonebookFormat = {
  pageSize: 32,
  path: (page) => (page === 1 ? 'polycom.xml' : `polycom-${page}.xml`),
  write(output, { title, words, rows, previous, next }) {
    const { origin } = output;
    const link = (href: string, text: string) => {
      output.markup('      <li><a href="');
      output.value(href);
      output.markup('">');
      output.value(text);
      output.markup('</a></li>\n');
    };
    output.markup(
      '<?xml version="1.0" encoding="UTF-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml">\n  <head>\n    <title>',
    );
    output.value(title);
    output.markup('</title>\n  </head>\n  <body>\n    <ul>\n');
    if (previous !== undefined) link(previous, words.previous);
    for (const row of rows) {
      output.origin = row.origin;
      link(`tel://${encodeURIComponent(row.number)}`, row.name);
    }
    output.origin = origin;
    if (next !== undefined) link(next, words.next);
    output.markup('    </ul>\n  </body>\n</html>\n');
  },
};
