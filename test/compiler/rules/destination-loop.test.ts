import assert from 'node:assert/strict';
import { suite } from '../../lib/suite.ts';
import { checkSite } from './check-site.ts';

const test = suite('destination-loop');

test('a user is no fallback of the same user', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, fallback: { unavailable: "number:1000" } }
`);
  assert.deepEqual(found, [
    'site.yaml:6:52 error[destination-loop]: a call can go round for ever: user "alice" (unavailable) -> user "alice"',
  ]);
});

test('a chain that ends is none', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, fallback: { no_answer: "user:bob", busy: "group:sales" } }
  bob: { number: 1001, voicemail: {}, fallback: { no_answer: "voicemail:bob" } }
groups:
  sales: { number: 2000, members: [alice, bob], fallback: { no_answer: "user:bob" } }
`);
  assert.deepEqual(found, []);
});

test('what the caller chooses makes no loop, what happens without a choice does', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, fallback: { no_answer: "ivr:main" } }
ivrs:
  main: { menu: vm-opts, choices: { 1: "user:alice" } }
  other: { number: 8000, menu: vm-opts, choices: { 1: "user:alice" }, failure: "ivr:other" }
`);
  assert.deepEqual(found, [
    'site.yaml:9:81 error[destination-loop]: a call can go round for ever: IVR "other" (no choice) -> IVR "other"',
  ]);
});

test('a queue that is never full does not send callers on', () => {
  const queues = (limit: string) => `contexts: { default: { kind: internal } }
users: { alice: { number: 1000 } }
queues:
  sales: { number: 3000, members: [alice], ${limit}fallback: { full: "queue:support" } }
  support: { number: 3001, members: [alice], max_wait: 1m, fallback: { no_answer: "queue:sales" } }
`;
  assert.deepEqual(checkSite(queues('max_length: 5, ')), [
    'site.yaml:7:78 error[destination-loop]: a call can go round for ever: queue "sales" (full) -> queue "support" (no answer) -> queue "sales"',
  ]);
  assert.deepEqual(checkSite(queues('')), [
    'site.yaml:7:56 warning[idle-fallback]: `full` of queue "sales" is never taken: the queue has no `max_length`',
  ]);
});

/** Two groups, each of which sends on to the other when it is closed. */
function shifts(day: string, night: string): string[] {
  return checkSite(`contexts: { default: { kind: internal } }
users: { alice: { number: 1000 } }
groups:
  day: { number: 2000, members: [alice], schedule: day }
  night: { number: 2001, members: [alice], schedule: night }
schedules:
  day: { open: [${day}], closed: { to: "group:night" } }
  night: { open: [${night}], closed: { to: "group:day" } }
`);
}

test('two shifts may send on to each other if one of them is always there', () => {
  assert.deepEqual(shifts('08:00-20:00', '20:00-08:00'), []);
});

test('in a gap between two shifts calls go round', () => {
  assert.deepEqual(shifts('08:00-19:00', '20:00-08:00'), [
    'site.yaml:10:46 error[destination-loop]: a call can go round for ever: group "day" (closed) -> group "night" (closed) -> group "day"',
  ]);
});

test('an exceptional day may close the round', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
users: { alice: { number: 1000 } }
groups:
  sales: { number: 2000, members: [alice], schedule: office }
schedules:
  office: { open: [mon-fri], closed: { to: hangup }, exceptions: { strike: { dates: 2026-05-01, to: "group:sales" } } }
`);
  assert.deepEqual(found, [
    'site.yaml:9:102 error[destination-loop]: a call can go round for ever: group "sales" (closed for strike) -> group "sales"',
  ]);
});

test('a long round is told in short', () => {
  const users = Array.from(
    { length: 12 },
    (_, at) => `  u${at + 10}: { number: ${at + 10}, fallback: { busy: "user:u${((at + 1) % 12) + 10}" } }\n`,
  );
  assert.deepEqual(checkSite(`contexts: { default: { kind: internal } }\nusers:\n${users.join('')}`), [
    'site.yaml:6:41 error[destination-loop]: a call can go round for ever: user "u10" (busy) -> user "u11" (busy) -> user "u12" (busy) -> user "u13" (busy) -> user "u14" (busy) -> user "u15" (busy) -> user "u16" (busy) -> user "u17" (busy) -> 4 more -> user "u10"',
  ]);
});

test.run();
