import { SaxesParser } from 'saxes';
import * as assert from 'uvu/assert';
import { syntaxes } from '../../../compiler/phones/syntax/index.ts';
import type { SyntaxName } from '../../../compiler/phones/syntax/syntax.ts';
import fc from '../../lib/fast-check.ts';
import { suite } from '../../lib/suite.ts';

const escapes = suite('the syntaxes of phones');

/** What a parser of each syntax makes of a value that stands where a template puts it. */
const read: Readonly<Record<SyntaxName, (escaped: string) => string>> = {
  lines: (escaped) => {
    const lines = `a = ${escaped}\nb = 1\n`.split(/[\n\r\u0085\u2028\u2029]/);
    assert.is(lines.length, 3);
    return (lines[0] ?? '').slice('a = '.length);
  },
  quoted: (escaped) => {
    const [, inside] = /^a="((?:[^"\\]|\\["\\])*)"$/.exec(`a="${escaped}"`) ?? [];
    return (inside ?? 'not one value').replace(/\\(["\\])/g, '$1');
  },
  panasonic: (escaped) => {
    const [, inside] = /^A="([^"]*)"\r\n$/.exec(`A="${escaped}"\r\n`) ?? [];
    return inside ?? 'not one value';
  },
  xml: (escaped) => {
    const parser = new SaxesParser();
    let [text, attribute] = ['', ''];
    parser.on('text', (found) => {
      text += found;
    });
    parser.on('opentag', ({ attributes }) => {
      attribute = String(attributes['b']);
    });
    parser.write(`<a b="${escaped}">${escaped}</a>`).close();
    assert.is(attribute, text);
    return text;
  },
  json: (escaped) => {
    const value: unknown = JSON.parse(`"${escaped}"`);
    return String(value);
  },
  command: (escaped) => {
    const [, inside] = /^SET a "([^"\\]*)"$/.exec(`SET a "${escaped}"`) ?? [];
    return inside ?? 'not one value';
  },
};

/** What comes out of a parser where a syntax cannot say all that goes in. */
const nearest: Partial<Record<SyntaxName, (text: string) => string>> = {
  command: (text) => text.replaceAll('"', "'").replaceAll('\\', '/'),
  panasonic: (text) => text.replaceAll('"', "'"),
};

/** What a site can hold: any line of text. */
const line = fc
  .string({ unit: 'binary' })
  .map((text) => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\ufffe\uffff]/g, ''));

for (const [name, syntax] of Object.entries(syntaxes)) {
  const reader = read[syntax.name];
  const expected = nearest[syntax.name] ?? ((text: string) => text);

  escapes(`${name}: any line of text comes back as it was`, () => {
    fc.assert(fc.property(line, (text) => assert.is(reader(syntax.escape(text)), expected(text))));
  });

  escapes(`${name}: nothing begins a new line`, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.not.match(syntax.escape(text), /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
      }),
    );
  });

  escapes(`${name}: names with accents, & and quotes survive`, () => {
    const text = `Zoë "Q" & <Lefèvre> 'x' \\ ; # = 日本 😀`;
    assert.is(reader(syntax.escape(text)), expected(text));
  });
}

escapes.run();
