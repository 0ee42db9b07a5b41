import { SaxesParser } from 'saxes';
import { equal, is } from 'uvu/assert';
import { printable } from '../../../compiler/printable.ts';
import { html, markupText } from '../../../server/pages/html.ts';
import fc from '../../lib/fast-check.ts';
import { suite } from '../../lib/suite.ts';

const markup = suite('The markup of pages');

/** What a reader of the markup sees. */
function read(text: string): { elements: string[]; attributes: string[]; content: string } {
  const seen = { elements: [] as string[], attributes: [] as string[], content: '' };
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    seen.elements.push(name);
    for (const [key, value] of Object.entries(attributes)) seen.attributes.push(`${key}=${value}`);
  });
  parser.on('text', (part) => {
    seen.content += part;
  });
  parser.write(text).close();
  return seen;
}

const pieces = fc.constantFrom(
  '<',
  '>',
  '"',
  "'",
  '&',
  '&amp;',
  '</p>',
  '<script>',
  ']]>',
  '-->',
  '{',
  '${',
  'é',
  '\u202e',
  ' ',
);

markup('never comes of a text, whatever it holds and wherever it stands', () =>
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 12 }), (parts) => {
      const text = parts.join('').replaceAll('\n', '');
      const seen = read(markupText(html`<p title="${text}">${text}</p>`));
      const shown = printable(text).replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
      equal(seen.elements, ['p']);
      is(seen.content, shown);
      equal(seen.attributes, [`title=${shown}`]);
    }),
  ),
);

markup('stays markup in a hole, alone and in a list, and nothing stands for nothing', () => {
  const items = ['a', '<b>'].map((item) => html`<li>${item}</li>`);
  is(
    markupText(html`<ul class="${'x"y'}">${items}${undefined}${3}</ul>`),
    '<ul class="x&quot;y"><li>a</li><li>&lt;b&gt;</li>3</ul>',
  );
});

markup('does not come of a value that JSON made to look like it', () => {
  const forged = JSON.parse('{"text":"<b>"}');
  is(markupText(html`<p>${String(forged.text)}</p>`), '<p>&lt;b&gt;</p>');
});

markup('shows what would reorder or hide the text around it', () => {
  is(markupText(html`<p>${'a\u202eb\u0007\nc'}</p>`), '<p>a\ufffdb\u2407\nc</p>');
});

markup.run();
