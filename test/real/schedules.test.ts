import { equal } from 'uvu/assert';
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

schedules('leaves no warning in the log', () => {
  equal(pbx.warnings(), []);
});

schedules.run();
