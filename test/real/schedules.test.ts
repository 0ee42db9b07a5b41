import { equal } from 'uvu/assert';
import { ifTime } from '../lib/if-time.ts';
import { localTime } from '../lib/local-time.ts';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
import { clock, day } from './lib/clock.ts';
import { listen } from './lib/listen.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { pbxOfSite } from './lib/pbx-of-site.ts';
import { allOff, allRing, phoneOf, switchAt } from './lib/phone-of.ts';
import type { Phone } from './lib/sip/phone.ts';
import { requires } from './requires.ts';

requires('asterisk-22', 'network namespaces');
inOwnNetwork();

/** Hours and days are said so that midnight may come while the test runs. */
const now = (zone?: string) => `${clock(-10, zone)}-${clock(10, zone)}`;
const later = () => `${clock(120)}-${clock(240)}`;
const todayAndTomorrow = () => `${day(0)}..${day(1)}`;
const everyYear = (dates: string) => dates.replaceAll(/\d{4}-/g, '');
const lastYear = () => {
  const year = Number(day(0).slice(0, 4)) - 1;
  return `${year}-01-01..${year}-12-31`;
};
/** Hours of one day that are not now. */
const otherHours = () => (clock(0) > '11:00' && clock(0) < '23:00' ? '01:00-02:00' : '15:00-16:00');

const site = `
version: 1
site: { name: acme, timezone: UTC }
hosts: { pbx1: { address: 192.0.2.10 } }
contexts:
  default: { kind: internal, include: [to-extern] }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
users:
  alice: { name: Alice Wonderland, number: 1000 }
  bob: { name: Bob Brown, number: 1001 }
  carol: { name: Carol Kowalski, number: 1002, schedule: away }
groups: { sales: { number: 2000, members: [alice], schedule: evenings } }
queues: { support: { number: 3000, members: [alice], schedule: evenings } }
ivrs: { main: { number: 5000, menu: choices, choices: { 1: user:alice }, schedule: evenings } }
trunks: { operator: { kind: sip, host: 198.51.100.1 } }
routes:
  incoming:
    office: { number: 0123450001, to: user:alice, schedule: office }
    evenings: { number: 0123450002, to: user:alice, schedule: evenings }
    holiday: { number: 0123450003, to: user:alice, schedule: holiday }
    once: { number: 0123450004, to: user:alice, schedule: once }
    long-ago: { number: 0123450005, to: user:alice, schedule: long-ago }
    half-day: { number: 0123450006, to: user:alice, schedule: half-day }
    other-day: { number: 0123450007, to: user:alice, schedule: other-day }
    kolkata: { number: 0123450008, to: user:alice, schedule: kolkata }
    kolkata-hours: { number: 0123450009, to: user:alice, schedule: kolkata-hours }
    weekday: { number: 0123450010, to: user:alice, schedule: weekday }
    break: { number: 0123450011, to: user:alice, schedule: break }
    working: { number: 0123450012, to: user:alice, schedule: working }
    ranked: { number: 0123450013, to: user:alice, schedule: ranked }
  outgoing:
    world: { patterns: [0XXXXXXXXX], trunks: [operator], schedule: evenings }
schedules:
  office: { open: ["${now()}"], closed: { to: sound:closed } }
  evenings: { open: ["${later()}"], closed: { to: sound:closed } }
  holiday:
    open: ["${now()}"]
    closed: { to: sound:closed }
    exceptions: { today: { dates: "${everyYear(todayAndTomorrow())}", to: sound:holiday } }
  once:
    open: ["${now()}"]
    closed: { to: sound:closed }
    exceptions: { today: { dates: "${todayAndTomorrow()}", to: user:bob } }
  long-ago:
    open: ["${now()}"]
    closed: { to: sound:closed }
    exceptions: { move: { dates: "${lastYear()}", to: sound:holiday } }
  half-day:
    open: ["${now()}"]
    exceptions: { party: { dates: "${everyYear(todayAndTomorrow())}", times: "${otherHours()}", to: sound:holiday } }
  other-day:
    open: ["${now()}"]
    exceptions: { later: { dates: "${everyYear(day(40))}", to: sound:holiday } }
  kolkata: { timezone: Asia/Kolkata, open: ["${now('Asia/Kolkata')}"], closed: { to: sound:closed } }
  kolkata-hours: { open: ["${now('Asia/Kolkata')}"], closed: { to: sound:closed } }
  weekday: { open: ["mon-sun ${now()}", "${later()}"], closed: { to: sound:closed } }
  break: { open: [mon-sun], exceptions: { break: { when: "${now()}", to: sound:holiday } } }
  working: { open: [mon-sun], exceptions: { break: { when: "${later()}", to: sound:holiday } } }
  ranked:
    open: [mon-sun]
    exceptions:
      a-break: { when: "${now()}", to: sound:closed }
      b-yearly: { dates: "${everyYear(todayAndTomorrow())}", to: sound:closed }
      c-once: { dates: "${todayAndTomorrow()}", to: sound:holiday }
  away: { open: ["${later()}"], closed: { to: user:bob }, announce: transfer }
`;

let pbx: Asterisk;
let alice: Phone;
let bob: Phone;
let operator: Phone;

const schedules = suite('A schedule');

schedules.before(async () => {
  pbx = await pbxOfSite({ 'site.yaml': site }, { sounds: ['closed', 'holiday', 'choices'] });
  alice = await phoneOf(pbx, 'alice');
  bob = await phoneOf(pbx, 'bob');
  operator = await switchAt(pbx, '198.51.100.1');
});

schedules.before.each(allRing);

schedules.after(async () => {
  allOff();
  await pbx.stop();
});

async function letsThrough(number: string, phone: Phone): Promise<void> {
  phone.will('answer');
  const call = await operator.call(number, { from: '<sip:0612345678@198.51.100.1>' });
  await call.answered();
  await call.hears(phone);
  call.hangUp();
}

async function plays(number: string, sound: string, caller = operator): Promise<void> {
  const heard = listen(pbx, `PJSIP/${caller.name}`);
  const call = await caller.call(number);
  equal(await call.ended(), 'hung up');
  equal(heard.heard(), [sound]);
}

schedules('lets calls through in its hours', () => letsThrough('0123450001', alice));

schedules('takes calls out of its hours', () => plays('0123450002', 'closed'));

schedules('takes calls on an exceptional day, though its hours are open', () => plays('0123450003', 'holiday'));

schedules('takes calls on the exceptional day of one year to where that day says', () =>
  letsThrough('0123450004', bob),
);

schedules('lets calls through on the exceptional days of another year', () => letsThrough('0123450005', alice));

schedules('lets calls through on an exceptional day at hours that are not', () => letsThrough('0123450006', alice));

schedules('lets calls through on a day that is not exceptional', () => letsThrough('0123450007', alice));

schedules('keeps the hours of another time zone', () => letsThrough('0123450008', alice));

schedules("keeps the site's hours without a time zone of its own", () => plays('0123450009', 'closed'));

schedules('is open when one of its openings is', () => letsThrough('0123450010', alice));

for (const [kind, number] of [
  ['a group', '2000'],
  ['a queue', '3000'],
  ['an IVR', '5000'],
  ['an outgoing route', '0612345678'],
] as const) {
  schedules(`takes the calls to ${kind} when it is closed`, () => plays(number, 'closed', bob));
}

schedules('is closed at times that recur, and open at others', async () => {
  await plays('0123450011', 'holiday');
  await letsThrough('0123450012', alice);
});

schedules('asks for days of one year before days of every year, and those before times that recur', () =>
  plays('0123450013', 'holiday'),
);

schedules('of a user tells callers that they are led on', async () => {
  bob.will('answer');
  const { heard } = listen(pbx, 'PJSIP/alice');
  const call = await alice.call('1002');
  await call.hears(bob);
  equal(heard(), ['transfer']);
  call.hangUp();
});

const zones = ['Europe/Paris', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'America/St_Johns', 'UTC'];

schedules('is told the time of its zone also when clocks are set', async () => {
  const changes = [
    '2026-03-29T01:00Z',
    '2026-10-25T01:00Z',
    '2026-03-08T07:00Z',
    '2026-11-01T06:00Z',
    '2026-04-04T15:00Z',
  ];
  for (const zone of zones) {
    for (const change of changes) {
      for (const minutes of [-61, -1, 0, 29, 31, 61]) {
        const at = Date.parse(change) + minutes * 60_000;
        const { year, month, day, weekday, hour, minute } = localTime(at, zone);
        const shown = await evaluate(`STRFTIME(${at / 1000},${zone},%Y/%m/%d/%w/%H/%M)`);
        equal(
          shown.split('/').map(Number),
          [year, month, day, weekday, hour, minute],
          `${zone} at ${change}${minutes}`,
        );
      }
    }
  }
});

schedules('asks for times as Asterisk understands them', async () => {
  for (const zone of zones) {
    const { hour, minute, weekday, day, month } = localTime(Date.now(), zone);
    const time = hour * 60 + minute;
    const hours = [
      [time, time],
      [time - 5, time + 5],
      [time + 5, time - 5],
      [time + 5, time + 9],
      [time - 9, time - 5],
    ];
    const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
    const weekdays = [-1, 0, 1].flatMap((by) => {
      const [first, last] = [names[(weekday + by + 7) % 7], names[(weekday + by + 8) % 7]];
      return [first ?? '', `${first}-${last}`, `${last}-${first}`];
    });
    const months = ['', 'jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
    const times = [
      ...hours.map((ends) => `${ends.map(clockOf).join('-')},*,*,*`),
      ...weekdays.map((days) => `*,${days},*,*`),
      ...[`${day}`, `1-${day}`, `${day}-31`, `${(day % 28) + 1}`].map((days) => `*,*,${days},*`),
      ...[months[month], 'jan-dec', `nov-feb`, months[(month % 12) + 1]].map((name) => `*,*,*,${name}`),
    ];
    for (const each of times) {
      const before = ifTime(`${each},${zone}`, Date.now());
      const shown = (await evaluate(`IFTIME(${each},${zone}?yes:no)`)) === 'yes';
      // The minute may have turned meanwhile.
      if (shown !== before) equal(shown, ifTime(`${each},${zone}`, Date.now()), `${each},${zone}`);
    }
  }
});

/** A minute of the day, or of one next to it: `09:30`. */
function clockOf(time: number): string {
  const minutes = (time + 1440) % 1440;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

async function evaluate(expression: string): Promise<string> {
  const shown = await pbx.rx(`dialplan eval function ${expression}`);
  return /Result: (.*)/.exec(shown)?.[1]?.trim() ?? shown;
}

schedules('leaves no warning in the log', () => {
  equal(pbx.warnings(), []);
});

schedules.run();
