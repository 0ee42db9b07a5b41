import assert from 'node:assert/strict';
import { suite } from '../../lib/suite.ts';
import { checkSite } from './check-site.ts';

const test = suite('schedule-exception-idle, schedule-exceptions-meet and closed-without-way');

/** A user who keeps this schedule. */
function schedule(text: string): string[] {
  return checkSite(`contexts: { default: { kind: internal } }
users: { alice: { number: 1000, schedule: office } }
schedules:
  office: ${text}
`);
}

const exceptions = (text: string) =>
  schedule(`{ open: [mon-fri 08:30-18:00], closed: { to: busy }, exceptions: { ${text} } }`);

test('an exception with a destination of its own changes something, also when it is closed anyway', () => {
  assert.deepEqual(exceptions('weekend: { when: sat-sun, to: "sound:vm-opts" }'), []);
  assert.deepEqual(exceptions('night: { when: "20:00-06:00" }'), [
    'site.yaml:7:78 warning[schedule-exception-idle]: exception "night" of schedule "office" changes nothing: it is closed then anyway',
  ]);
});

test('an exception never counts behind others at all its times', () => {
  assert.deepEqual(exceptions('christmas: { dates: 12-25, to: "sound:demo-nogo" }, eve: { when: 25 dec, to: busy }'), [
    'site.yaml:7:130 warning[schedule-exception-idle]: exception "eve" of schedule "office" changes nothing: others count before it at all its times',
  ]);
});

test('a day of one year, which may be a Sunday, is looked up in the calendar', () => {
  assert.deepEqual(exceptions('sunday: { dates: 2026-11-22 }'), [
    'site.yaml:7:78 warning[schedule-exception-idle]: exception "sunday" of schedule "office" changes nothing: it is closed then anyway',
  ]);
  assert.deepEqual(exceptions('monday: { dates: 2026-11-23 }'), []);
});

test('exceptions of different kinds may meet, and equals with one destination too', () => {
  const there = 'to: "sound:hello"';
  assert.deepEqual(exceptions(`lunch: { when: "12:00-13:00", ${there} }, may: { dates: 05-01 }`), []);
  assert.deepEqual(exceptions(`once: { dates: 2026-05-01, ${there} }, yearly: { dates: 05-01 }`), []);
  assert.deepEqual(exceptions(`noon: { dates: 05-01, times: 12:00-13:00, ${there} }, may: { dates: 05-01 }`), []);
  assert.deepEqual(exceptions('one: { dates: 05-01..05-03 }, two: { dates: 05-02..05-08 }'), []);
});

test('equals that meet with different destinations are told', () => {
  const isMeeting = (line: string) => line.includes('schedule-exceptions-meet');
  const meets = (one: string, two: string) =>
    exceptions(`one: { ${one}, to: "sound:one" }, two: { ${two}, to: "sound:two" }`).filter(isMeeting).length;
  assert.equal(meets('when: "mon 12:00-13:00"', 'when: "mon 12:30-14:00"'), 1);
  assert.equal(meets('when: "mon 12:00-13:00"', 'when: "mon 13:00-14:00"'), 0);
  assert.equal(meets('when: "fri-mon 12:00-13:00"', 'when: "sun 12:30-14:00"'), 1);
  assert.equal(meets('when: "nov-feb"', 'when: "jan"'), 1);
  assert.equal(meets('when: "1-7"', 'when: "8-14"'), 0);
  assert.equal(meets('dates: 12-24..01-02', 'dates: 01-01'), 1);
  assert.equal(meets('dates: 2026-05-01', 'dates: 2027-05-01'), 0);
  assert.equal(meets('dates: 05-01, times: 08:00-12:00', 'dates: 05-01, times: 12:00-18:00'), 0);
});

test('hanging up is meant when it is said, and those who call out know why they cannot', () => {
  assert.deepEqual(schedule('{ open: [mon-fri], closed: { to: hangup } }'), []);
  const found =
    checkSite(`contexts: { default: { kind: internal, include: [to-extern] }, from-extern: { kind: incoming }, to-extern: { kind: outgoing } }
users: { alice: { number: 1000 } }
trunks: { operator: { kind: sip, host: sip.example.net } }
routes:
  outgoing:
    emergency: { patterns: [112], trunks: [operator], emergency: yes }
    france: { patterns: [0ZXXXXXXXX], trunks: [operator], schedule: office }
schedules: { office: { open: [mon-fri] } }
`);
  assert.deepEqual(found, []);
});

test.run();
