import { equal } from 'uvu/assert';
import { exampleGraph } from '../../../../compiler/rules/ivr-graph/example-graph.ts';
import { ivrGraphRules } from '../../../../compiler/rules/ivr-graph/index.ts';
import { suite } from '../../../lib/suite.ts';
import { checkFiles } from '../check-site.ts';

const rules = suite('The rules about IVRs with nodes');

/** What each example of `docs/rules.md` says, whole. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'ivr-node-unreachable': [
    'site.yaml:12:7 warning[ivr-node-unreachable]: no call can come to node "goodbye" of IVR "main"',
  ],
  'ivr-endless-loop': [
    'site.yaml:12:7 error[ivr-endless-loop]: IVR "main" can go round for ever without a pause: nodes "check" and "note"',
  ],
  'ivr-media-after-hangup': [
    'site.yaml:13:7 warning[ivr-media-after-hangup]: node "goodbye" of IVR "main" plays when the caller has hung up',
  ],
  'ivr-variable-unset': [
    'site.yaml:11:7 warning[ivr-variable-unset]: node "check" of IVR "main" reads "$code", which nothing before it sets',
  ],
  'ivr-unchecked-answer': [
    'site.yaml:11:7 warning[ivr-unchecked-answer]: node "ask" of IVR "main" may leave "$amount" empty, and node "say" uses it as it is',
  ],
  'ivr-impossible-answer': [
    'site.yaml:11:75 error[ivr-impossible-answer]: node "ask" of IVR "main" wants at least 6 and at most 4 digits',
  ],
  'ivr-constant-condition': [
    'site.yaml:11:45 warning[ivr-constant-condition]: the condition of node "check" of IVR "main" is always false',
  ],
  'ivr-plain-http': [
    'site.yaml:11:33 warning[ivr-plain-http]: node "tell" of IVR "main" sends $callerid_num in clear text',
  ],
  'ivr-event-not-recorded': [
    'site.yaml:11:7 warning[ivr-event-not-recorded]: the event of node "note" of IVR "main" is recorded nowhere',
  ],
};

for (const { name, example } of ivrGraphRules) {
  rules(`${name} is broken by its example, at the right place`, () => equal(checkFiles(example), expected[name]));
}

/** What is said of an IVR with these nodes, which begins with `ask`. */
function found(nodes: string): string[] {
  return checkFiles(exampleGraph(`start: ask\nnodes:\n${nodes.trim().replaceAll(/^ */gm, '  ')}`));
}

rules('a node that fails, or that a caller leaves by hanging up, may lead to others', () => {
  const lines = checkFiles(
    exampleGraph(`start: ask
on_hangup: tell
on_error: sorry
nodes:
  ask: { kind: menu, menu: vm-opts, choices: { 1: "user:alice" } }
  tell: { kind: http, url: "https://crm.example/", variables: [$callerid_num], next: hangup }
  sorry: { kind: playback, sound: sorry, next: hangup }
`),
  );
  equal(lines, []);
});

rules('a round that counts ends', () => {
  equal(
    found(`
      ask: { kind: menu, menu: vm-opts, choices: { 1: count } }
      count: { kind: assign, variable: $n, value: = $n . "x", next: check }
      check: { kind: condition, condition: $n == "xxx", then: "user:alice", else: count }`),
    [],
  );
});

rules('a node that leads to itself with nothing else goes round for ever', () => {
  equal(
    found(`
      ask: { kind: menu, menu: vm-opts, choices: { 1: again, 2: "user:alice" } }
      again: { kind: assign, variable: $n, value: 1, next: again }`),
    ['site.yaml:12:7 error[ivr-endless-loop]: IVR "main" can go round for ever without a pause: node "again"'],
  );
});

rules('a round with a sound is for callers to end', () => {
  equal(
    found(`
      ask: { kind: menu, menu: vm-opts, choices: { 1: again, 2: "user:alice" } }
      again: { kind: playback, sound: vm-intro, next: again }`),
    [],
  );
});

rules('a condition after a question is a look at the answer, and so is a way for those who gave none', () => {
  equal(
    found(`
      ask: { kind: read, variable: $code, prompt: hello, next: check }
      check: { kind: condition, condition: $code, then: more, else: hangup }
      more: { kind: read, variable: $amount, prompt: hello, numeric: yes, next: say, failure: hangup }
      say: { kind: say_number, number: = $amount, next: "user:alice" }`),
    [],
  );
});

rules('a least number without `numeric`, and one that is more than the greatest, are mistakes', () => {
  equal(
    found(`
      ask: { kind: read, variable: $a, prompt: hello, min_value: 3, next: more }
      more: { kind: read, variable: $a, prompt: hello, numeric: yes, min_value: 9, max_value: 3, next: "user:alice" }`),
    [
      'site.yaml:11:55 error[ivr-impossible-answer]: `min_value` of node "ask" of IVR "main" means nothing without `numeric: yes`',
      'site.yaml:12:81 error[ivr-impossible-answer]: node "more" of IVR "main" wants at least 9 and at most 3 as the number',
    ],
  );
});

rules('a web server on the host itself may be asked in clear text', () => {
  equal(
    found(`ask: { kind: http, url: "http://127.0.0.1:8000/x", variables: [$callerid_num], next: "user:alice" }`),
    [],
  );
});

rules('an event is recorded where CEL records those of people', () => {
  const site = exampleGraph('start: ask\nnodes:\n  ask: { kind: cel, name: CALLED, next: "user:alice" }\n');
  equal(checkFiles(`${site}cel: { events: [USER_DEFINED], apps: [dial] }\n`), []);
});

rules('a graph that leads only back to itself has no way out', () => {
  equal(found('ask: { kind: menu, menu: vm-opts, choices: { 1: "ivr:main" }, failure: "ivr:main" }'), [
    'site.yaml:7:3 error[ivr-without-exit]: IVR "main" has no way out: every choice, and making none, leads back to it',
  ]);
});

rules('a graph that leads back without a digit goes round for ever', () => {
  equal(
    found(`
      ask: { kind: menu, menu: vm-opts, choices: { 1: "user:alice" }, failure: again }
      again: { kind: playback, sound: hello, next: "ivr:main" }`),
    [
      'site.yaml:12:53 error[destination-loop]: a call can go round for ever: IVR "main" (node again, next) -> IVR "main"',
    ],
  );
});

rules('a choice that begins another makes callers wait in a node, too', () => {
  equal(found('ask: { kind: menu, menu: vm-opts, choices: { 1: "user:alice", 12: hangup } }'), [
    'site.yaml:11:52 warning[ambiguous-choice]: choice 1 of menu "ask" of IVR "main" is the beginning of choice 12: who presses it has to wait',
  ]);
});

rules.run();
