import * as assert from 'uvu/assert';
import { timeZoneOf } from '../../../compiler/phones/time-zone/time-zone.ts';
import { suite } from '../../lib/suite.ts';

const zones = suite('time zones of phones');

zones('have the rule of their daylight saving', () => {
  assert.equal(timeZoneOf('Europe/Paris'), {
    name: 'Europe/Paris',
    offset: 60,
    daylight: {
      saving: 60,
      start: { month: 3, week: 5, weekday: 0, minutes: 120 },
      end: { month: 10, week: 5, weekday: 0, minutes: 180 },
    },
    posix: 'CET-1CEST,M3.5.0,M10.5.0/3',
  });
});

zones('have none where clocks stay as they are', () => {
  assert.equal(timeZoneOf('Asia/Kolkata'), {
    name: 'Asia/Kolkata',
    offset: 330,
    daylight: undefined,
    posix: 'IST-5:30',
  });
});

zones('count summers where the law counts winters, as in Ireland', () => {
  const dublin = timeZoneOf('Europe/Dublin');
  assert.is(dublin?.offset, 0);
  assert.equal(dublin?.daylight, timeZoneOf('Europe/London')?.daylight);
});

zones('save half an hour on Lord Howe', () => assert.is(timeZoneOf('Australia/Lord_Howe')?.daylight?.saving, 30));

zones('are those that Node.js knows', () => {
  const missing = Intl.supportedValuesOf('timeZone').filter((zone) => timeZoneOf(zone) === undefined);
  // A zone that is newer than the table would be missing until it is made anew.
  assert.ok(missing.length < 3, missing.join(', '));
});

zones('agree with Node.js about the offset in January and July', () => {
  for (const zone of [
    'Europe/Paris',
    'America/New_York',
    'Asia/Kolkata',
    'Australia/Sydney',
    'America/St_Johns',
    'Europe/Dublin',
  ]) {
    const known = timeZoneOf(zone);
    const saving = known?.daylight?.saving ?? 0;
    const isSouthern = (known?.daylight?.start.month ?? 0) > 6;
    const [january, july] = [offsetIn(zone, '2026-01-15T12:00:00Z'), offsetIn(zone, '2026-07-15T12:00:00Z')];
    assert.is(isSouthern ? july : january, known?.offset, zone);
    assert.is(isSouthern ? january : july, (known?.offset ?? 0) + saving, zone);
  }
});

/** Minutes east of Greenwich, by Node.js. */
function offsetIn(timeZone: string, at: string): number {
  const date = new Date(at);
  const local = new Date(`${date.toLocaleString('sv-SE', { timeZone })}Z`.replace(' ', 'T'));
  return Math.round((local.getTime() - date.getTime()) / 60_000);
}

zones.run();
