import * as assert from 'uvu/assert';
import { suite } from '../../lib/suite.ts';
import { fileOf, sectionsOf } from './file-of.ts';

const queues = suite('queues.conf and queuerules.conf');

const usual = `strategy = rrmemory
timeout = 15
retry = 5
wrapuptime = 0
maxlen = 0
weight = 0
servicelevel = 0
ringinuse = no
joinempty = unavailable,invalid,unknown
leavewhenempty = unavailable,invalid,unknown
musicclass = default
announce-position = no
announce-frequency = 0
`;

/** One field of a queue, and the line that it adds. */
const fields: [yaml: string, line: string][] = [
  ['timeout_priority: conf', 'timeoutpriority = conf'],
  ['timeout_restart: yes', 'timeoutrestart = yes'],
  ['autofill: no', 'autofill = no'],
  ['exit_context: choices', 'context = choices'],
  ['report_hold_time: yes', 'reportholdtime = yes'],
  ['member_delay: 2s', 'memberdelay = 2'],
  ['auto_pause: all', 'autopause = all'],
  ['auto_pause_delay: 1m', 'autopausedelay = 60'],
  ['auto_pause_busy: yes', 'autopausebusy = yes'],
  ['auto_pause_unavailable: yes', 'autopauseunavail = yes'],
  ['set_interface_variables: yes', 'setinterfacevar = yes'],
  ['set_entry_variables: yes', 'setqueueentryvar = yes'],
  ['set_queue_variables: yes', 'setqueuevar = yes'],
  ['member_subroutine: greet', 'membergosub = greet'],
  ['penalty_members_limit: 3', 'penaltymemberslimit = 3'],
  ['record: wav', 'monitor-format = wav'],
  ['announce_to_first: yes', 'announce-to-first-user = yes'],
  ['announce_at_least_every: 20s', 'min-announce-frequency = 20'],
  ['announce_only_up: yes', 'announce-position-only-up = yes'],
  ['announce_limit: 5', 'announce-position-limit = 5'],
  ['announce_hold_time: once', 'announce-holdtime = once'],
  ['announce_round: 10s', 'announce-round-seconds = 10'],
  ['periodic_announce: [please-wait, still-here]', 'periodic-announce = please-wait,still-here'],
  ['periodic_announce_every: 30s', 'periodic-announce-frequency = 30'],
  ['periodic_announce_random: yes', 'random-periodic-announce = yes'],
  ['periodic_announce_relative: yes', 'relative-periodic-announce = yes'],
  ['prompts: { you_are_next: first }', 'queue-youarenext = first'],
  ['prompts: { there_are: number }', 'queue-thereare = number'],
  ['prompts: { calls_waiting: waiting }', 'queue-callswaiting = waiting'],
  ['prompts: { hold_time: hold }', 'queue-holdtime = hold'],
  ['prompts: { minute: minute }', 'queue-minute = minute'],
  ['prompts: { minutes: minutes }', 'queue-minutes = minutes'],
  ['prompts: { seconds: seconds }', 'queue-seconds = seconds'],
  ['prompts: { thank_you: thanks }', 'queue-thankyou = thanks'],
  ['prompts: { more_than: more }', 'queue-quantity1 = more'],
  ['prompts: { in_line: line }', 'queue-quantity2 = line'],
  ['prompts: { report_hold: waited }', 'queue-reporthold = waited'],
  ['penalty_rule: wider', 'defaultrule = wider'],
  ['diversions: { estimated_wait: { over: 1m, to: busy } }', 'setqueuevar = yes'],
];
const own = {
  'dialplan/own.conf': '[greet]\nexten = s,1,Return()\n',
  'more.yaml': 'contexts: { choices: { kind: internal } }\npenalty_rules: { wider: [{ after: 30s, max: 5 }] }\n',
};
for (const [yaml, line] of fields) {
  queues(`say \`${line}\` of a queue with \`${yaml}\``, () => {
    const content = fileOf('queues.conf', `queues: { support: { context: default, ${yaml} } }`, own);
    assert.is(sectionsOf(content, 'support'), `[support]\n${usual}${line}\n`);
  });
}

queues('have what penalties count when, but for what counts from the start', () => {
  const content = fileOf(
    'queuerules.conf',
    `penalty_rules:
  wider: [{ after: 0, max: 0, min: 0 }, { after: 30s, max: 5 }, { after: 1m, min: 1 }, { after: 2m, max: 9, min: 2, raise: 3 }]
`,
  );
  assert.is(
    sectionsOf(content, 'wider'),
    '[wider]\npenaltychange = 30,5\npenaltychange = 60,,1\npenaltychange = 120,9,2,3\n',
  );
});

const skilled = `
skills: { english: {}, german: {} }
agents:
  ada: { number: 8000, skills: { english: 75 } }
  ben: { number: 8001, skills: { english: 25, german: 95 } }
skill_rules:
  best: { rules: ["WT < 60, english > 50", english > 0] }
  select_lang: { variables: { lang: [german] }, rules: [$lang > 0] }
queues:
  support: { members: [{ agent: ada }, { agent: ben, penalty: 1 }], default_skills: best, skill_rules: [select_lang] }
`;

queues('have a queue for each set of skill rules and its values, whose members come by login', () => {
  const content = fileOf('queues.conf', skilled);
  const lane = usual.replaceAll('unavailable,invalid,unknown', 'unavailable,invalid,unknown,penalty');
  assert.is(sectionsOf(content, 'support'), `[support]\n${usual}`);
  assert.is(sectionsOf(content, 'support+best'), `[support+best]\n${lane}defaultrule = support+best\n`);
  assert.is(sectionsOf(content, 'support+select_lang+german'), `[support+select_lang+german]\n${lane}`);
  const rules = fileOf('queuerules.conf', skilled);
  assert.is(rules, '[general]\n\n[support+best]\npenaltychange = 60,3,0\n');
});

queues('let a queue for calls to the outside call who is on the phone, once, for as long as the trunk says', () => {
  const content = fileOf(
    'queues.conf',
    'agents: { ada: { number: 8000 } }\nqueues: { out: { members: [{ agent: ada }], outbound: {} } }',
  );
  assert.is(
    sectionsOf(content, 'out'),
    `[out]\n${usual
      .replace('timeout = 15\n', 'timeout = 300\ntimeoutpriority = conf\n')
      .replace('ringinuse = no', 'ringinuse = yes')
      .replace('joinempty = unavailable,invalid,unknown', 'joinempty = yes')
      .replace('leavewhenempty = unavailable,invalid,unknown', 'leavewhenempty = no')}`,
  );
});

queues.run();
