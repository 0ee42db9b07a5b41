import { SaxesParser } from 'saxes';
import * as assert from 'uvu/assert';
import type { NumberKind } from '../../../../compiler/directory/entry.ts';
import {
  type PhonebookFormatName,
  phonebookFormat,
  phonebookFormats,
} from '../../../../compiler/phones/phonebooks/formats/index.ts';
import { type PhonebookEntry, rowsOf } from '../../../../compiler/phones/phonebooks/phonebook.ts';
import { wordsOf } from '../../../../compiler/phones/phonebooks/words.ts';
import { syntaxes } from '../../../../compiler/phones/syntax/index.ts';
import { outputOf } from '../../../../compiler/phones/template/output.ts';
import fc from '../../../lib/fast-check.ts';
import { suite } from '../../../lib/suite.ts';

const formats = suite('the formats of phonebooks');

const origin = { container: {}, key: 'alice' };
const words = wordsOf('fr_FR');
const urls = { previous: 'http://192.0.2.10/a?b=1&c=2', next: 'http://192.0.2.10/a?b=3&c="4"' };

function written(name: PhonebookFormatName, entries: readonly PhonebookEntry[]) {
  const output = outputOf(syntaxes.xml, origin);
  phonebookFormat(name).write(output, {
    title: '<Annuaire> & "co"',
    words,
    rows: rowsOf(entries, words),
    entries,
    ...urls,
  });
  return output.finish();
}

/** The elements and attributes, without what stands in them, and all texts. */
function read(content: string) {
  const parser = new SaxesParser();
  const shape: string[] = [];
  const texts: string[] = [];
  let text = '';
  parser.on('opentag', ({ name, attributes }) => {
    shape.push(`<${name} ${Object.keys(attributes).join(' ')}>`);
    texts.push(...Object.values(attributes).map(String));
    text = '';
  });
  parser.on('text', (found) => {
    text += found;
  });
  parser.on('closetag', ({ name }) => {
    shape.push(`</${name}>`);
    texts.push(text);
    text = '';
  });
  parser.write(content).close();
  return { shape, texts };
}

/** Any line of text that XML can say. */
const line = fc
  .string({ unit: 'binary', minLength: 1 })
  .map((text) => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\ufffe\uffff]/g, '_'));
const number = fc.stringMatching(/^[0-9*#+]{1,15}$/);
const kind = fc.constantFrom<NumberKind>('work', 'mobile', 'home');
const entry = fc.record({
  name: line,
  company: line,
  email: line,
  numbers: fc.uniqueArray(fc.record({ kind, number }), { minLength: 1, maxLength: 3, selector: (each) => each.kind }),
});

const entryOf = (said: Pick<PhonebookEntry, 'name' | 'company' | 'email' | 'numbers'>): PhonebookEntry => ({
  ...said,
  kind: 'user',
  id: 'alice',
  origin,
});

for (const name of Object.keys(phonebookFormats) as PhonebookFormatName[]) {
  formats(`${name}: whatever names are, the file is well-formed and says no more than with plain ones`, () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 4 }), (entries) => {
        const plain = entries.map((each) => ({ ...each, name: 'Alice', company: 'Acme', email: 'alice@acme.example' }));
        const { shape, texts } = read(written(name, entries.map(entryOf)).content);
        assert.equal(shape, read(written(name, plain.map(entryOf)).content).shape);
        for (const each of entries) {
          const shown = `${each.name}, ${each.company}`;
          assert.ok(
            texts.some((text) => text.startsWith(shown)),
            `${JSON.stringify(shown)} is nowhere in ${JSON.stringify(texts)}`,
          );
        }
      }),
    );
  });

  formats(`${name}: lines of an entry lead back to it`, () => {
    const alice = { container: { name: 'Alice' }, key: 'name' };
    const { content, origins } = written(name, [
      { kind: 'user', id: 'alice', name: 'Alice', numbers: [{ kind: 'work', number: '1000' }], origin: alice },
    ]);
    const at = content.split('\n').findIndex((text) => text.includes('1000'));
    assert.is(origins[at], alice);
  });
}

formats.run();
