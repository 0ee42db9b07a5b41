import * as assert from 'uvu/assert';
import { placeOfText } from '../../../compiler/asterisk-conf/conf-text.ts';
import { effectiveSections } from '../../../compiler/asterisk-conf/effective.ts';
import { parseConf } from '../../../compiler/asterisk-conf/parse.ts';
import { suite } from '../../lib/suite.ts';

const parser = suite('the reader of Asterisk configuration files');

const read = (...lines: string[]) => parseConf({ name: 'pjsip.conf', text: lines.join('\n') });

parser('reads sections, options and where they stand', () => {
  const conf = read('; phones', '[alice](phone,webrtc)', 'type = endpoint', '  callerid => "Alice" <1000> ; hers');
  const section = conf.sections[0];
  assert.ok(section);
  assert.equal(section.name, { text: 'alice', line: 2, column: 2 });
  assert.equal(section.inherits, [
    { text: 'phone', line: 2, column: 9 },
    { text: 'webrtc', line: 2, column: 15 },
  ]);
  assert.equal(section.options, [
    {
      key: { text: 'type', line: 3, column: 1 },
      value: { text: 'endpoint', line: 3, column: 8 },
      appends: false,
    },
    {
      key: { text: 'callerid', line: 4, column: 3 },
      value: { text: '"Alice" <1000>', line: 4, column: 15 },
      appends: false,
    },
  ]);
  assert.equal(conf.problems, []);
});

parser('keeps the places of a value with escapes and a comment in it', () => {
  const value = read('[a]', 'k = one\\; ;-- two --;three').sections[0]?.options[0]?.value;
  assert.ok(value);
  assert.is(value.text, 'one; three');
  assert.equal(placeOfText('a.conf', value), { file: 'a.conf', line: 2, column: 5, length: 22, path: '' });
});

parser('carries out templates, additions and appending', () => {
  const conf = read(
    '[phone](!)',
    'type = endpoint',
    'allow = alaw',
    '[alice](phone)',
    'allow +=,g722',
    '[bob](phone)',
    '[ALICE](+)',
    'context = default',
  );
  assert.equal(effectiveSections(conf), [
    {
      name: 'alice',
      options: [
        ['type', 'endpoint'],
        ['allow', 'alaw,g722'],
        ['context', 'default'],
      ],
    },
    {
      name: 'bob',
      options: [
        ['type', 'endpoint'],
        ['allow', 'alaw'],
      ],
    },
  ]);
});

parser('reads directives with and without quotes', () => {
  const conf = read('#include "pjsip.d/a.conf"', '#tryinclude <b.conf>', '#EXEC /bin/c --all');
  assert.equal(
    conf.directives.map(({ kind, path }) => [kind, path.text, path.line, path.column]),
    [
      ['include', 'pjsip.d/a.conf', 1, 11],
      ['tryinclude', 'b.conf', 2, 14],
      ['exec', '/bin/c --all', 3, 7],
    ],
  );
});

parser('skips a byte order mark and carriage returns', () => {
  const conf = parseConf({ name: 'a.conf', text: '\ufeff[a]\r\nk = v\r\n' });
  assert.equal(effectiveSections(conf), [{ name: 'a', options: [['k', 'v']] }]);
  assert.is(conf.sections[0]?.name.column, 3);
});

const problems: readonly [string, string, string][] = [
  ['[alice', '1:1', 'the section has no closing "]", and Asterisk refuses the whole file'],
  ['[alice](phone', '1:1', 'the section has no closing ")", and Asterisk refuses the whole file'],
  ['type = endpoint', '1:1', 'the line stands before the first [section]'],
  ['[a]\n  just text', '2:3', 'the line has no "=", and Asterisk skips it'],
  ['[a]\n= x', '2:1', 'there is nothing before the "=", and Asterisk skips the line'],
  ['#inclde x', '1:1', '"#inclde" is no directive, and Asterisk skips the line'],
  ['#include', '1:1', '"#include" names no file, and Asterisk skips the line'],
  [
    '[a]\nk = v ;-- open\nl = w',
    '2:7',
    'the comment that ";--" opens is never closed by "--;", so Asterisk reads nothing after it',
  ],
  [
    '[a]\nk = v --; w\nl = w',
    '2:7',
    '"--;" closes a comment that was never opened, and Asterisk takes everything after this line for one',
  ],
  [`[a]\nk = ${'x'.repeat(8187)}`, '2:1', 'the line is longer than 8190 bytes, and Asterisk skips it'],
];

for (const [text, place, message] of problems) {
  parser(`finds in ${JSON.stringify(text.slice(0, 30))} that ${message}`, () => {
    const conf = parseConf({ name: 'a.conf', text });
    assert.equal(
      conf.problems.map(({ at, message: found }) => [`${at.line}:${at.column}`, found]),
      [[place, message]],
    );
  });
}

parser.run();
