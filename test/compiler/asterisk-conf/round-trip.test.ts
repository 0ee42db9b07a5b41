import * as assert from 'uvu/assert';
import { effectiveSections } from '../../../compiler/asterisk-conf/effective.ts';
import { parseConf } from '../../../compiler/asterisk-conf/parse.ts';
import { confNameProblem, confTextProblem } from '../../../targets/asterisk/conf/text.ts';
import { confWriter } from '../../../targets/asterisk/conf/writer.ts';
import fc from '../../lib/fast-check.ts';
import { suite } from '../../lib/suite.ts';

const roundTrip = suite('what is written to an Asterisk file');

/** Any text, and text made of what has a meaning somewhere in the syntax. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...';\\-=>[]()#!+", \n\r\t\0a'), maxLength: 40 }),
  fc
    .constantFrom(';', 'x', '\\;', 'é')
    .chain((unit) => fc.integer({ min: 3990, max: 10_000 }).map((n) => unit.repeat(n))),
);

roundTrip('comes back identical, or is refused, and never adds an option or a section', () => {
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 8 }), (values) => {
      const conf = confWriter();
      const kept: [string, string][] = [];
      conf.section('alice');
      for (const [index, value] of values.entries()) {
        const key = `key_${index}`;
        if (confTextProblem(value) !== undefined) {
          assert.throws(() => conf.option(key, value));
          continue;
        }
        conf.comment(value);
        conf.option(key, value);
        kept.push([key, value]);
      }
      conf.section('bob');
      const parsed = parseConf({ name: 'a.conf', text: conf.finish().content });
      assert.equal(parsed.problems, []);
      assert.equal(effectiveSections(parsed), [
        { name: 'alice', options: kept },
        { name: 'bob', options: [] },
      ]);
    }),
  );
});

roundTrip('keeps any name of a section, or refuses it', () => {
  fc.assert(
    fc.property(hostile, (name) => {
      const conf = confWriter();
      if (confNameProblem(name) !== undefined) {
        assert.throws(() => conf.section(name));
        return;
      }
      conf.section(name, { template: true });
      conf.section('alice', { inherits: [name] });
      const { sections, problems } = parseConf({ name: 'a.conf', text: conf.finish().content });
      assert.equal(problems, []);
      assert.equal(
        sections.map((section) => [section.name.text, section.template, section.inherits.map(({ text }) => text)]),
        [
          [name, true, []],
          ['alice', false, [name]],
        ],
      );
    }),
  );
});

roundTrip('can be any text at all for the reader', () => {
  const line = fc.oneof(
    hostile,
    fc.constantFrom('[a]', '[b](!)', 'k = v', 'k += w', ';-- c', 'd --; e = f', '#include x'),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      effectiveSections(parseConf({ name: 'a.conf', text: lines.join('\n') }));
    }),
  );
});

roundTrip.run();
