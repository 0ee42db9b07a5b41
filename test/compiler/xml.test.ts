import { is } from 'uvu/assert';
import { escapeXml } from '../../compiler/xml.ts';
import fc from '../lib/fast-check.ts';
import { suite } from '../lib/suite.ts';

const xml = suite('Text in XML');

const texts: readonly [string, string][] = [
  ['Alice & Bob <"the builder">', 'Alice &amp; Bob &lt;&quot;the builder&quot;&gt;'],
  ['Zoë\tBrontë', 'Zoë\tBrontë'],
  ['bell \u0007', 'bell \ufffd'],
  ['half a pair \ud83d', 'half a pair \ufffd'],
  ['📞', '📞'],
];
for (const [text, escaped] of texts)
  xml(`${JSON.stringify(text)} is said as ${JSON.stringify(escaped)}`, () => is(escapeXml(text), escaped));

xml('never opens a tag, ends a quote or begins an entity of its own', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const escaped = escapeXml(text);
      return !/[<>"]/.test(escaped) && !/&(?!(?:amp|lt|gt|quot);)/.test(escaped);
    }),
  );
});

xml.run();
