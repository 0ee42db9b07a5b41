import assert from 'node:assert/strict';
import { styleText } from 'node:util';
import { type Paint, plainPaint } from '../../../cli/format/paint.ts';
import { text } from '../../../cli/format/text.ts';
import { suite } from '../../lib/suite.ts';
import { dangling, placeOf, plain, reportOf, small } from './report-of.ts';

const format = suite('check --format text');

format('shows the line, the caret under what is meant, the hint and the nearest name beside it', () => {
  assert.equal(
    text(reportOf([dangling], small), plainPaint),
    `error[dangling-reference]: there is no queue "suport"
  routes.yaml:5:11
    5 |       to: queue:suport
      |                 ^^^^^^ did you mean "support"?  (queues.yaml:2)

1 error in 12 files
`,
  );
});

format('says that there are no problems', () => {
  assert.equal(text(reportOf([]), plainPaint), 'No problems in 12 files\n');
});

format('counts errors, warnings and notes apart', () => {
  const diagnostics = [dangling, dangling, plain, { ...plain, severity: 'info' as const }];
  const lines = text(reportOf(diagnostics, small), plainPaint).trimEnd().split('\n');
  assert.equal(lines.at(-1), '2 errors, 1 warning, 1 note in 12 files');
});

format('sets large counts in groups of three', () => {
  const report = { ...reportOf([]), fileCount: 1234567 };
  assert.equal(text(report, plainPaint), 'No problems in 1,234,567 files\n');
});

format('shows every other place that matters with its line', () => {
  const taken = {
    rule: 'number-taken',
    severity: 'error' as const,
    message: 'number 3000 is taken twice',
    place: placeOf(small, 'queues.yaml', 2, '3000'),
    related: [{ message: 'the route has it', place: placeOf(small, 'routes.yaml', 4, '0123450000') }],
    hint: 'give one of them another number',
  };
  assert.equal(
    text(reportOf([taken], small, 'site'), plainPaint),
    `error[number-taken]: number 3000 is taken twice
  site/queues.yaml:2:22
    2 |   support: { number: 3000 }
      |                      ^^^^ give one of them another number
  site/routes.yaml:4:15 the route has it
    4 |       number: 0123450000
      |               ^^^^^^^^^^

1 error in 12 files
`,
  );
});

format('a problem without a place is its message and its hint', () => {
  const nowhere = {
    rule: 'unreadable-file',
    severity: 'error' as const,
    message: 'x cannot be read',
    hint: 'look there',
  };
  assert.equal(
    text(reportOf([nowhere]), plainPaint),
    'error[unreadable-file]: x cannot be read\n  look there\n\n1 error in 12 files\n',
  );
});

format('a place in a preset keeps its name', () => {
  const file = { 'preset:france': 'contexts: {}\n' };
  const diagnostic = { ...plain, message: 'odd', place: placeOf(file, 'preset:france', 1, 'contexts') };
  const lines = text(reportOf([diagnostic], file, 'site'), plainPaint).split('\n');
  assert.equal(lines[1], '  preset:france:1:1');
});

const cut: readonly [title: string, line: string, value: string, expected: readonly string[]][] = [
  [
    'a long line is folded around the caret',
    `to: ${'a'.repeat(200)} nobody ${'b'.repeat(200)}`,
    'nobody',
    [`    1 | …${'a'.repeat(49)} nobody ${'b'.repeat(41)}…`, `      | ${' '.repeat(51)}^^^^^^`],
  ],
  ['a tab moves the caret with it', '\tto: nobody', 'nobody', ['    1 |     to: nobody', '      |         ^^^^^^']],
  [
    'a wide character takes two columns',
    'to: 日本 nobody',
    'nobody',
    ['    1 | to: 日本 nobody', '      |          ^^^^^^'],
  ],
  [
    'a combining character takes none',
    'to: e\u0301 nobody',
    'nobody',
    ['    1 | to: e\u0301 nobody', '      |       ^^^^^^'],
  ],
  [
    'an escape sequence is shown, not sent',
    'to: \u001b[31m nobody',
    'nobody',
    ['    1 | to: \u241b[31m nobody', '      |           ^^^^^^'],
  ],
  [
    'text that turns its direction is shown',
    'to: \u202e nobody',
    'nobody',
    ['    1 | to: \ufffd nobody', '      |       ^^^^^^'],
  ],
  [
    'a secret in the clear on the line is starred out',
    'operator: { password: Tr0ub4dor, host: nobody }',
    'nobody',
    [
      '    1 | operator: { password: *********, host: nobody }',
      '      |                                        ^^^^^^',
    ],
  ],
  [
    'a secret reference is shown',
    'pin: auto # nobody',
    'nobody',
    ['    1 | pin: auto # nobody', '      |             ^^^^^^'],
  ],
];

for (const [title, line, value, expected] of cut) {
  format(title, () => {
    const files = { 'users.yaml': `${line}\n` };
    const diagnostic = { ...plain, message: 'odd', place: placeOf(files, 'users.yaml', 1, value) };
    const lines = text(reportOf([diagnostic], files), plainPaint).split('\n');
    assert.deepEqual(lines.slice(2, 4), expected);
  });
}

format('the secret a warning is about is starred out under its caret', () => {
  const files = { 'trunks.yaml': 'password:\n  Tr0ub4dor\n' };
  const place = { ...placeOf(files, 'trunks.yaml', 2, 'Tr0ub4dor'), path: 'trunks.operator.password' };
  const lines = text(reportOf([{ ...plain, message: 'odd', place }], files), plainPaint).split('\n');
  assert.deepEqual(lines.slice(2, 4), ['    2 |   *********', '      |   ^^^^^^^^^']);
});

format('a hint that does not fit beside the caret goes below', () => {
  const files = { 'users.yaml': 'alice: nobody\n' };
  const hint = 'a '.repeat(50).trim();
  const diagnostic = { ...plain, message: 'odd', hint, place: placeOf(files, 'users.yaml', 1, 'nobody') };
  const lines = text(reportOf([diagnostic], files), plainPaint).split('\n');
  assert.deepEqual(lines.slice(3, 5), ['      |        ^^^^^^', `      = ${hint}`]);
});

format('a line of 50 MB is cut before it is looked at', () => {
  const files = { 'users.yaml': `${'a'.repeat(50_000_000)}nobody` };
  const place = { file: 'users.yaml', line: 1, column: 50_000_001, length: 6, path: '' };
  const lines = text(reportOf([{ ...plain, message: 'odd', place }], files), plainPaint).split('\n');
  assert.equal(lines[2], `    1 | …${'a'.repeat(50)}nobody`);
});

format('colours severity, gutter and caret as compilers do', () => {
  const paint: Paint = (colors, part) => styleText(colors, part, { validateStream: false });
  const lines = text(reportOf([{ ...dangling, related: [] }], small), paint).split('\n');
  assert.equal(
    lines[0],
    '\u001b[31m\u001b[1merror[dangling-reference]\u001b[22m\u001b[39m\u001b[1m: there is no queue "suport"\u001b[22m',
  );
  assert.equal(
    lines[3],
    '      \u001b[34m|\u001b[39m                 \u001b[31m\u001b[1m^^^^^^\u001b[22m\u001b[39m did you mean "support"?',
  );
});

format.run();
