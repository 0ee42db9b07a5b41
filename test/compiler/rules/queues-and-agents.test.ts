import assert from 'node:assert/strict';
import { exampleSite } from '../../../compiler/rules/example-site.ts';
import { suite } from '../../lib/suite.ts';
import { checkFiles, checkSite } from './check-site.ts';

const test = suite('rules of queues and agents');

const people = `contexts: { default: { kind: internal } }
users: { alice: { number: 1000 } }
skills: { english: {}, german: {} }
`;

test('two agents with one number, and two breaks with one code', () => {
  const found = checkSite(`${people}agents:
  ada: { number: 8000, skills: { english: 1, german: 1 } }
  ben: { number: 8000 }
pause_reasons: { lunch: { code: 1 }, tea: { code: 1 } }
queues: { support: { number: 3000, members: [{ agent: ada }, { agent: ben }] } }
`);
  assert.deepEqual(found, [
    'site.yaml:9:18 error[agent-number-taken]: number 8000 of agent "ben" is that of agent "ada" (site.yaml:8)',
    'site.yaml:10:51 error[agent-number-taken]: code 1 of pause reason "tea" is that of pause reason "lunch" (site.yaml:10)',
  ]);
});

test('an agent who is named twice', () => {
  const found = checkSite(`${people}agents: { ada: { number: 8000, skills: { english: 1, german: 1 } } }
queues:
  support: { number: 3000, members: [{ agent: ada }, { agent: ada, penalty: 2 }] }
`);
  assert.deepEqual(found, [
    'site.yaml:9:63 warning[duplicate-member]: agent "ada" is a member of queue "support" twice',
  ]);
});

test('what a member has of its own and Asterisk does not do', () => {
  const agents = 'agents: { ada: { number: 8000, wrapup_time: 0 }, ben: { number: 8001 } }\n';
  assert.deepEqual(
    checkFiles(
      exampleSite(
        `${people.replace(/skills.*\n/, '')}${agents}queues:
  support:
    number: 3000
    wrapup_time: 30s
    members: [{ user: alice, wrapup_time: 0, paused: yes }, { agent: ada, wrapup_time: 5s }, { agent: ben, wrapup_time: 0 }]
`,
        '{ asterisk: 16 }',
      ),
    ),
    [
      'site.yaml:6:45 warning[setting-without-effect]: `wrapup_time` of agent "ada" does nothing: to Asterisk 0 is no time of their own',
      'site.yaml:11:23 warning[queue-of-users-and-agents]: reports of agents leave out what user "alice" answers in queue "support"',
      'site.yaml:11:43 warning[setting-without-effect]: `wrapup_time` of user "alice" in queue "support" does nothing: to Asterisk 0 is no time of their own',
      'site.yaml:11:54 warning[setting-without-effect]: `paused` of user "alice" in queue "support" does nothing: Asterisk 16 does not read it',
      'site.yaml:11:121 warning[setting-without-effect]: `wrapup_time` of agent "ben" in queue "support" does nothing: to Asterisk 0 is no time of their own',
    ],
  );
});

test('an agent whose phone is to ring during a call', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
agents: { ada: { number: 8000 } }
queues: { support: { number: 3000, members: [{ agent: ada, ring_in_use: yes }] } }
`);
  assert.deepEqual(found, [
    'site.yaml:6:73 error[wrong-type]: `ring_in_use` is for a user: Asterisk forgets that of an agent when it restarts',
  ]);
});

test('skill rules that nobody fits, or that are never tried', () => {
  const found = checkSite(`${people}agents: { ada: { number: 8000, skills: { english: 25, german: 0 } } }
skill_rules:
  best: { rules: ["WT < 60, english > 50", english > 0] }
  first: { rules: [english > 0, english > 10] }
  select_lang: { variables: { lang: [english, german] }, rules: [$lang > 0] }
queues: { support: { number: 3000, members: [{ agent: ada }], skill_rules: [best, first, select_lang] } }
`);
  assert.deepEqual(found, [
    'site.yaml:9:20 error[skill-rule-nobody-fits]: no agent of the queues with skill rules "best" fits `WT < 60, english > 50`',
    'site.yaml:10:33 warning[skill-rule-never-tried]: `english > 10` of skill rules "first" is never tried: an earlier rule decides whoever is logged in',
    'site.yaml:12:76 error[skill-rule-nobody-fits]: no agent of queue "support" fits any of skill rules "select_lang" with `lang` german',
  ]);
});

test('what a call asks for and the rules have not got', () => {
  const found = checkSite(`${people}agents: { ada: { number: 8000, skills: { english: 25, german: 1 } } }
skill_rules:
  select_lang: { variables: { lang: [english] }, rules: [$lang > 0, $os > 1, french > 2] }
queues: { support: { number: 3000, members: [{ agent: ada }], default_skills: select_lang } }
groups:
  a: { number: 2000, members: [alice], fallback: { no_answer: { queue: support, skills: select_lang(lang=german) } } }
  b: { number: 2001, members: [alice], fallback: { no_answer: { queue: support, skills: selct_lang(lang=german) } } }
`);
  assert.deepEqual(found, [
    'site.yaml:9:69 error[dangling-reference]: there is no variable "os" in these skill rules',
    'site.yaml:9:78 error[dangling-reference]: there is no skill "french"',
    'site.yaml:10:79 error[wrong-type]: skill rules "select_lang" need to know what `lang` stands for',
    'site.yaml:12:89 error[wrong-type]: `lang` of skill rules "select_lang" never stands for "german"',
    'site.yaml:13:89 error[dangling-reference]: there is no set of skill rules "selct_lang"',
  ]);
});

test('a queue that says what cannot be true together', () => {
  const found = checkSite(`${people}agents: { ada: { number: 8000, skills: { english: 25, german: 1 } } }
skill_rules: { any: { rules: [english > 0] } }
penalty_rules: { wider: [{ after: 30s, max: 5 }] }
queues:
  support: { number: 3000, members: [alice, { agent: ada }], skill_rules: [any], penalty_rule: wider }
  out: { number: 3001, members: [{ agent: ada }], outbound: {} }
`);
  assert.deepEqual(found, [
    'site.yaml:11:38 error[queue-mixture]: user "alice" of queue "support" is never called: users have no skills, and the queue has `skill_rules`',
    'site.yaml:11:96 error[queue-mixture]: queue "support" has both `penalty_rule` and `skill_rules`',
    'site.yaml:12:18 error[queue-mixture]: queue "out" has both `number` and `outbound`',
  ]);
});

test('waits without an end, and times that contradict each other', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
users: { alice: { number: 1000 } }
queues:
  hold: { number: 3000, members: [alice], join_empty: [], leave_when_empty: [] }
  short: { number: 3001, members: [alice], max_wait: 10s, timeout: 15s, fallback: { no_answer: busy } }
  cut: { number: 3002, members: [alice], timeout_priority: app }
`);
  assert.deepEqual(found, [
    'site.yaml:7:77 warning[endless-wait]: callers of queue "hold" wait for ever, also when nobody is there',
    'site.yaml:8:54 warning[endless-wait]: queue "short" gives up after 10 s, before a member has rung for 15 s',
    'site.yaml:9:60 warning[endless-wait]: `max_wait` decides in queue "cut" how long members ring, and there is none',
  ]);
});

test('a way out of a queue that leads to the outside', () => {
  const found = checkSite(`contexts:
  default: { kind: internal, include: [to-extern] }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
trunks: { operator: { kind: sip, host: sip.example.net } }
routes:
  incoming: { support: { number: 0123450000, to: queue:support } }
  outgoing: { help: { patterns: [112], trunks: [operator], emergency: yes } }
users: { alice: { number: 1000 } }
queues: { support: { number: 3000, members: [alice], exit_context: default } }
`);
  assert.deepEqual(found, [
    'site.yaml:13:68 error[exit-to-outside]: callers who wait in queue "support" may dial to the outside: context "default" includes "to-extern", of calls to the outside',
  ]);
});

test('a diversion back to the queue that asks', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
users: { alice: { number: 1000 } }
queues:
  support: { number: 3000, members: [alice], diversions: { waiting_ratio: { over: 2, to: queue:support } } }
`).map((line) => line.split(']')[0]);
  assert.deepEqual(found, ['site.yaml:7:90 error[destination-loop']);
});

test.run();
