import * as assert from 'uvu/assert';
import { parseDialplan, splitArguments } from '../../../compiler/asterisk-conf/dialplan.ts';
import fc from '../../lib/fast-check.ts';
import { suite } from '../../lib/suite.ts';

const dialplan = suite('the reader of dialplan files');

const read = (...lines: string[]) => parseDialplan({ name: 'dialplan/own.conf', text: lines.join('\n') });

dialplan('reads contexts, extensions, priorities and labels', () => {
  const { contexts, problems } = read(
    '[ivr]',
    'exten => s,1,NoOp()',
    'same => n(start),Background(a,b)',
    'same = n+2,Hangup',
    'exten = _[1-3,5]X/0123,1,Goto(s,start)',
    'exten = 1000,hint,PJSIP/alice&Custom:x',
    'include => default|9:00-17:00|*|*|*',
    'switch = Realtime/x@y',
  );
  assert.equal(problems, []);
  const context = contexts[0];
  assert.ok(context);
  assert.equal(
    context.extensions.map(({ pattern, callerId, priorities }) => [
      pattern.text,
      callerId?.text,
      priorities.map(({ priority, label, app, args }) => [priority, label?.text, app.text, args.text]),
    ]),
    [
      [
        's',
        undefined,
        [
          [1, undefined, 'NoOp', ''],
          [2, 'start', 'Background', 'a,b'],
          [5, undefined, 'Hangup', ''],
        ],
      ],
      ['_[1-3,5]X', '0123', [[1, undefined, 'Goto', 's,start']]],
      ['1000', undefined, [['hint', undefined, 'PJSIP/alice&Custom:x', '']]],
    ],
  );
  assert.equal(context.includes, [{ text: 'default|9:00-17:00|*|*|*', line: 7, column: 12 }]);
  assert.equal(context.switches, [{ text: 'Realtime/x@y', line: 8, column: 10 }]);
});

dialplan('knows where an argument stands', () => {
  const step = read('[a]', 'exten = s,1,Set(x=1\\;2,y)').contexts[0]?.extensions[0]?.priorities[0];
  assert.ok(step);
  assert.is(step.args.text, 'x=1;2,y');
  const second = splitArguments(step.args)[1];
  assert.ok(second);
  assert.is(second.text, 'y');
  assert.equal([second.line, second.column, second.columns], [2, 24, [24]]);
});

dialplan('merges the lines of an extension and keeps globals apart', () => {
  const { contexts, globals } = read(
    '[globals]',
    'A = 1',
    '[a]',
    'exten = 1,1,NoOp',
    'exten = 2,1,NoOp',
    'exten = 1,2,NoOp',
  );
  assert.equal(
    contexts.map(({ extensions }) => extensions.map(({ pattern, priorities }) => [pattern.text, priorities.length])),
    [
      [
        ['1', 2],
        ['2', 1],
      ],
    ],
  );
  assert.equal(
    globals.map(({ key, value }) => [key.text, value.text]),
    [['A', '1']],
  );
});

const splits: readonly [string, string[]][] = [
  ['', []],
  ['a', ['a']],
  ['a,b', ['a', 'b']],
  ['a,,', ['a', '', '']],
  ['a\\,b,c', ['a\\,b', 'c']],
  ['"a,b",c', ['"a,b"', 'c']],
  ['f(a,b),[c,d]', ['f(a,b)', '[c,d]']],
  ['${X,Y},$[1,2]', ['${X,Y}', '$[1,2]']],
];

for (const [args, pieces] of splits) {
  dialplan(`splits ${JSON.stringify(args)} into ${pieces.length}`, () => {
    assert.equal(
      splitArguments({ text: args, line: 1, column: 1 }).map(({ text }) => text),
      pieces,
    );
  });
}

const problems: readonly [string[], string, string, string?][] = [
  [
    ['exten = s,1,NoOp', 'same = Return()'],
    '3:8',
    'the step has no priority before "Return", and Asterisk skips the line',
    'write "n,Return()"',
  ],
  [
    ['exten = s,1,NoOp', 'same = Goto(s,1)'],
    '3:8',
    'the step has no priority before "Goto", and Asterisk skips the line',
    'write "n,Goto(s,1)"',
  ],
  [['same = n,NoOp'], '2:1', '"same" comes before any "exten" of its context, and Asterisk skips the line'],
  [['exten = s,n,NoOp'], '2:11', '"n" continues nothing: the first step of a context needs a number'],
  [
    ['exten = s,hint,PJSIP/a', 'same = n,NoOp'],
    '3:8',
    '"n" follows a hint, which counts nothing: the first step needs a number',
  ],
  [['exten = s,0,NoOp'], '2:11', 'the priority 0 is below 1, and Asterisk skips the line'],
  [['exten = s,later,NoOp'], '2:11', '"later" is no priority, and Asterisk skips the line'],
  [['exten = s,1(here,NoOp'], '2:11', 'the label has no closing ")", and Asterisk skips the line'],
  [['exten = s,1,NoOp(here'], '2:13', 'the arguments of NoOp have no closing ")"'],
  [['exten = s,1,NoOp(a)b'], '2:20', '"b" stands after the closing ")", and Asterisk drops it'],
  [['extn = s,1,NoOp'], '2:1', '"extn" means nothing in a context, and Asterisk skips the line'],
  [
    ['exten = s,1(start),NoOp', 'same = n(start),NoOp'],
    '3:10',
    'the label "start" is on priority 1 of the extension already, and Asterisk drops it here',
  ],
  [['exten = s,1'], '2:11', 'the step names no application, and a call that comes to it ends'],
  [['exten = ,1,NoOp'], '2:9', 'the extension has no name'],
];

for (const [lines, place, message, hint] of problems) {
  dialplan(`finds in "${lines.at(-1)}" that ${message}`, () => {
    const found = read('[a]', ...lines).problems;
    assert.equal(
      found.map((problem) => [`${problem.at.line}:${problem.at.column}`, problem.message, problem.hint]),
      [[place, message, hint]],
    );
  });
}

dialplan('can be any text at all', () => {
  const line = fc
    .array(
      fc.constantFrom(
        'exten',
        'same',
        ' = ',
        's',
        ',',
        '1',
        'n',
        '(',
        ')',
        '[',
        ']',
        'Set',
        '"',
        ';',
        '${',
        '}',
        '\\',
        'hint',
        '+',
      ),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      for (const context of read('[a]', ...lines).contexts) {
        for (const { priorities } of context.extensions) for (const { args } of priorities) splitArguments(args);
      }
    }),
  );
});

dialplan.run();
