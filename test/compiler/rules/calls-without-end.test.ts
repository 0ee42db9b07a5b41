import assert from 'node:assert/strict';
import { suite } from '../../lib/suite.ts';
import { checkSite } from './check-site.ts';

const test = suite('ivr-without-exit, ambiguous-choice, idle-fallback and schedule-never-open');

const people = 'contexts: { default: { kind: internal } }\nusers: { alice: { number: 1000 } }\n';

test('two IVRs that lead only to each other have no way out', () => {
  const found = checkSite(`${people}ivrs:
  main: { number: 8000, menu: vm-opts, choices: { 1: repeat, 2: "ivr:more" }, failure: "ivr:more" }
  more: { menu: vm-opts, choices: { 1: "number:8000" }, failure: "ivr:main" }
`);
  assert.deepEqual(found, [
    'site.yaml:7:3 error[ivr-without-exit]: IVR "main" has no way out: every choice, and making none, leads back to it or to another without one',
    'site.yaml:8:3 error[ivr-without-exit]: IVR "more" has no way out: every choice, and making none, leads back to it or to another without one',
  ]);
});

test('an end for those who choose nothing is a way out', () => {
  const found = checkSite(`${people}ivrs:
  main: { number: 8000, menu: vm-opts, choices: { 1: repeat } }
`);
  assert.deepEqual(found, []);
});

test('choices of one length make nobody wait', () => {
  const found = checkSite(`${people}ivrs:
  main: { number: 8000, menu: vm-opts, choices: { 11: "user:alice", 12: hangup, "#": repeat } }
`);
  assert.deepEqual(found, []);
});

test('the timeout of a destination ends the waiting, too', () => {
  const found = checkSite(`${people}queues:
  support: { number: 3000, members: [alice], fallback: { no_answer: busy } }
groups:
  sales: { number: 2000, members: [alice], fallback: { no_answer: { queue: support, timeout: 30s } } }
`);
  assert.deepEqual(found, []);
});

test('a queue that counts nobody as absent is never empty', () => {
  const found = checkSite(`${people}queues:
  support: { number: 3000, members: [alice], join_empty: [], leave_when_empty: [], fallback: { empty: busy } }
`);
  assert.deepEqual(found, [
    'site.yaml:7:80 warning[endless-wait]: callers of queue "support" wait for ever, also when nobody is there',
    'site.yaml:7:96 warning[idle-fallback]: `empty` of queue "support" is never taken: the queue has no `join_empty`',
  ]);
});

/** A group that keeps this schedule, of which only its openings are of interest. */
function schedule(text: string): string[] {
  return checkSite(`${people}groups: { sales: { number: 2000, members: [alice], schedule: office } }
schedules:
  office: ${text}
`).filter((line) => !line.includes('closed-without-way'));
}

test('no calendar has a 31st of February', () => {
  assert.deepEqual(schedule('{ open: ["feb 31", mon-fri 08:30-18:00] }'), [
    'site.yaml:8:21 error[schedule-never-open]: an opening of schedule "office" never comes: no calendar has its days',
  ]);
  assert.deepEqual(schedule('{ open: [apr 30, feb 29] }'), []);
});

test('exceptions may cover all openings together', () => {
  const exceptions =
    'exceptions: { morning: { dates: 01-01..12-31, times: 00:00-12:00 }, winter: { dates: 10-01..03-31 }, summer: { dates: 04-01..09-30, times: 12:00-18:00 } }';
  assert.deepEqual(schedule(`{ open: [mon-fri 08:30-18:00], ${exceptions} }`), [
    'site.yaml:8:3 error[schedule-never-open]: schedule "office" is never open: its exceptions cover all its openings ("morning", "summer", "winter")',
  ]);
  assert.deepEqual(schedule(`{ open: [mon-fri 08:30-18:01], ${exceptions} }`), []);
});

test('exceptions may cover one of several openings', () => {
  const exceptions = 'exceptions: { wednesday: { when: wed } }';
  assert.deepEqual(schedule(`{ open: [mon-tue 08:30-18:00, wed 08:30-12:00], ${exceptions} }`), [
    'site.yaml:8:41 error[schedule-never-open]: an opening of schedule "office" never counts: exceptions cover it ("wednesday")',
  ]);
});

test('a year without openings is no mistake', () => {
  assert.deepEqual(schedule('{ open: [mon-fri], exceptions: { away: { dates: 2026-01-01..2026-12-31 } } }'), []);
});

test.run();
