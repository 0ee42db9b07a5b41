import { equal } from 'uvu/assert';
import { exampleGraph } from '../../../../compiler/rules/ivr-graph/example-graph.ts';
import { suite } from '../../../lib/suite.ts';
import { checkFiles } from '../../rules/check-site.ts';

const graph = suite('What is wrong with an IVR with nodes');

/** What is said of an IVR with these nodes, which begins with `ask`. */
function found(nodes: string, more = ''): string[] {
  const lines = nodes.trim().replaceAll(/^ */gm, '  ');
  return checkFiles(exampleGraph(`start: ask\n${more}nodes:\n${lines}`)).map((line) => line.replace('site.yaml:', ''));
}

const cases: readonly [title: string, nodes: string, expected: readonly string[]][] = [
  [
    'an exit to a node that is not there',
    'ask: { kind: playback, sound: vm-opts, next: goodby }\ngoodbye: { kind: hangup }',
    ['11:52 error[dangling-reference]: IVR "main" has no node "goodby"'],
  ],
  [
    'an exit to an object that is not there',
    'ask: { kind: playback, sound: vm-opts, next: "queue:support" }',
    ['11:53 error[dangling-reference]: there is no queue "support"'],
  ],
  [
    'a kind that there is not',
    'ask: { kind: say, next: hangup }',
    [
      '11:20 error[wrong-type]: ivrs.main.nodes.ask.kind is "say"; expected one of: assign, cel, condition, goto, hangup, http, menu, playback, queue, read, say_number, schedule, subroutine, wait',
    ],
  ],
  [
    'a node without its exit',
    'ask: { kind: playback, sound: vm-opts }',
    ['11:7 error[missing-key]: ivrs.main.nodes.ask needs "next"'],
  ],
  [
    'an exit that the kind has not got',
    'ask: { kind: hangup, next: hangup }',
    ['11:28 error[unknown-key]: ivrs.main.nodes.ask has no key "next"'],
  ],
  [
    'a choice that no phone can press',
    'ask: { kind: menu, menu: vm-opts, choices: { E: hangup } }',
    ['11:52 error[wrong-type]: "E" in ivrs.main.nodes.ask.choices is not digits, the letters A to D, `*` and `#`'],
  ],
  [
    'a variable without its $',
    'ask: { kind: assign, variable: code, value: 1, next: hangup }',
    [
      '11:38 error[wrong-type]: ivrs.main.nodes.ask.variable is "code"; expected a variable such as $code: `$`, letters, digits and `_`',
    ],
  ],
  [
    'a variable that nothing sets',
    'ask: { kind: condition, condition: $cod == 1, then: set, else: hangup }\nset: { kind: assign, variable: $code, value: 1, next: hangup }',
    ['11:42 error[dangling-reference]: no node of IVR "main" sets the variable "$cod"'],
  ],
  [
    'a variable that none can set',
    'ask: { kind: assign, variable: $callerid_num, value: 1, next: hangup }',
    ['11:28 error[wrong-type]: node "ask" sets "$callerid_num", which every IVR has and none can set'],
  ],
  [
    'a node that is called as a destination',
    'ask: { kind: playback, sound: vm-opts, next: busy }\nbusy: { kind: hangup }',
    ['12:7 error[wrong-type]: no node of IVR "main" can be called "busy": that is a destination'],
  ],
  [
    'an expression that ends too early',
    'ask: { kind: wait, time: = 1 +, next: hangup }',
    ['11:37 error[wrong-type]: the expression is wrong: something is missing at its end'],
  ],
  [
    'a text that does not end',
    `ask: { kind: playback, sound: '= "message-', next: hangup }`,
    ['11:40 error[wrong-type]: the expression is wrong: the text that begins with " does not end'],
  ],
  [
    'a function',
    "ask: { kind: wait, time: '= length($callerid_num)', next: hangup }",
    ['11:35 error[wrong-type]: the expression is wrong: there is no function `length`; expressions have none'],
  ],
  [
    'one = where two are meant',
    "ask: { kind: condition, condition: '$callerid_num = 1', then: hangup, else: hangup }",
    ['11:57 error[wrong-type]: the expression is wrong: what compares is `==`'],
  ],
  [
    'a text in a sum',
    `ask: { kind: playback, sound: '= "message-" + $language', next: hangup }`,
    ['11:38 error[wrong-type]: the expression is wrong: `+` is for numbers, and "message-" is none'],
  ],
  [
    'a division by zero',
    'ask: { kind: wait, time: = 1 / 0, next: hangup }',
    [
      '11:32 error[wrong-type]: the expression cannot be worked out: a division by zero, or a number of too many digits',
    ],
  ],
  [
    'an expression that gives what cannot be',
    `ask: { kind: playback, sound: '= "a" . "&b"', next: hangup }`,
    [
      `11:38 error[wrong-type]: sound is "a&b"; expected a sound's name without its ending, such as welcome or office/closed`,
    ],
  ],
  [
    'fewer tries than one',
    'ask: { kind: menu, menu: vm-opts, tries: 0, choices: { 1: hangup } }',
    ['11:48 error[wrong-type]: tries is "0"; expected a whole number from 1 to 99'],
  ],
  [
    'a POST of nothing',
    'ask: { kind: http, url: "https://crm.example/", method: POST, next: hangup }',
    ['11:63 error[wrong-type]: a POST needs `variables` to send'],
  ],
  [
    'a subroutine that is not there',
    'ask: { kind: subroutine, context: look-up, next: hangup }',
    [`11:41 error[wrong-type]: the site's own dialplan has no context "look-up"`],
  ],
  [
    'a schedule that is not there',
    'ask: { kind: schedule, schedule: office, open: hangup, closed: hangup }',
    ['11:40 error[dangling-reference]: there is no schedule "office"'],
  ],
];

for (const [title, nodes, expected] of cases) graph(`is told: ${title}`, () => equal(found(nodes), expected));

graph('is told of what an IVR has only in one of its forms', () => {
  equal(found('ask: { kind: hangup }', 'menu: choices\n'), ['10:5 error[unknown-key]: ivrs.main has no key "menu"']);
});

graph('is told when it says no start', () => {
  equal(checkFiles(exampleGraph('nodes:\n  ask: { kind: hangup }\n')), [
    'site.yaml:7:3 error[missing-key]: ivrs.main needs "start"',
  ]);
});

graph('is told of the short form as if there were no other', () => {
  equal(checkFiles(exampleGraph('choices: { 1: hangup }\n')), [
    'site.yaml:7:3 error[missing-key]: ivrs.main needs "menu"',
  ]);
});

graph('is nothing where every node leads on', () => {
  equal(found('ask: { kind: menu, menu: vm-opts, choices: { 1: "user:alice", 2: ask } }'), []);
});

graph.run();
