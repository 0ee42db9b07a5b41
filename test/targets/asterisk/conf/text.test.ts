import * as assert from 'uvu/assert';
import { confNameProblem, confTextProblem, escapeConfText } from '../../../../targets/asterisk/conf/text.ts';
import { suite } from '../../../lib/suite.ts';

const text = suite("text in Asterisk's configuration syntax");

const values: readonly [string, string | undefined][] = [
  ['Alice Wonderland', undefined],
  ['', undefined],
  ['a;b \\ "c" <d> [e] #f ${g} é 漢 👩', undefined],
  [';'.repeat(4000), undefined],
  ['Alice\nBob', 'contains a newline at character 6'],
  ['Alice\rBob', 'contains a carriage return at character 6'],
  ['\0', 'contains a NUL character at character 1'],
  ['a\tb', 'contains a tab at character 2'],
  ['a\u001bb', 'contains the control character U+001B at character 2'],
  ['a\u0085b', 'contains the control character U+0085 at character 2'],
  [' Alice', 'starts with a blank, which Asterisk cuts off'],
  ['Alice ', 'ends with a blank, which Asterisk cuts off'],
  ['\ud83d', 'contains half of a surrogate pair, which no encoding can hold'],
  ['x'.repeat(8001), 'takes 8001 bytes, more than the 8000 that fit into a line'],
  ['é'.repeat(4001), 'takes 8002 bytes, more than the 8000 that fit into a line'],
  [';'.repeat(4001), 'takes 8002 bytes, more than the 8000 that fit into a line'],
];

for (const [value, problem] of values) {
  text(`${JSON.stringify(value.slice(0, 40))} of ${value.length}: ${problem ?? 'can be written'}`, () => {
    assert.is(confTextProblem(value), problem);
  });
}

const names: readonly [string, string | undefined][] = [
  ['alice', undefined],
  ['sip:alice@acme.example', undefined],
  ['', 'is empty'],
  ['al]ice', 'contains "]", which has a meaning of its own in a section\'s line'],
  ['+331', 'contains "+", which has a meaning of its own in a section\'s line'],
  ['x'.repeat(79), undefined],
  ['x'.repeat(80), 'takes 80 bytes, more than the 79 Asterisk keeps'],
];

for (const [name, problem] of names) {
  text(`the section name ${JSON.stringify(name)}: ${problem ?? 'can be written'}`, () => {
    assert.is(confNameProblem(name), problem);
  });
}

text('is escaped at every semicolon and nowhere else', () => {
  assert.is(escapeConfText('a;b\\;c\\d"'), 'a\\;b\\\\;c\\d"');
});

text.run();
