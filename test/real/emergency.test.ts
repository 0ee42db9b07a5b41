import { equal } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
import { clock } from './lib/clock.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { pbxOfSite } from './lib/pbx-of-site.ts';
import { allOff, allRing, phoneOf, switchAt } from './lib/phone-of.ts';
import type { Phone } from './lib/sip/phone.ts';
import { requires } from './requires.ts';

requires('asterisk-22', 'network namespaces');
inOwnNetwork();

const site = `
version: 1
site: { name: acme, presets: [france], language: en, codecs: [alaw] }
hosts: { pbx1: { address: 192.0.2.10 } }
contexts:
  default: { kind: internal, include: [to-extern] }
  workshop: { kind: internal, include: [to-extern] }
  lobby: { kind: internal, include: [only-emergency] }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
  only-emergency: { kind: outgoing }
users:
  alice: { name: Alice Wonderland, number: 1000, permissions: [internal-only, no-one-at-all] }
  bob: { name: Bob Brown, number: 1001, context: workshop }
  carol: { name: Carol Kowalski, number: 1002, context: lobby }
permissions:
  no-one-at-all: { deny: [1XX, 15] }
trunks:
  operator: { kind: sip, host: 198.51.100.1 }
  backup: { kind: sip, host: 198.51.100.2 }
schedules:
  never-now: { open: ["${clock(120)}-${clock(180)}"], timezone: UTC }
routes:
  outgoing:
    emergency: { trunks: [operator, backup], schedule: never-now }
    emergency-lobby: 
      context: only-emergency
      patterns: [15, 17, 18, 112, 114, 115, 119, 191, 196, 197, 3114, 116000, 116117]
      trunks: [operator]
      emergency: yes
    wide: { patterns: [1X.], trunks: [backup], priority: 1, schedule: never-now }
    national: { trunks: [backup] }
`;

let pbx: Asterisk;
let alice: Phone;
let bob: Phone;
let carol: Phone;
let operator: Phone;
let backup: Phone;

const emergency = suite('A call for help');

emergency.before(async () => {
  pbx = await pbxOfSite({ 'site.yaml': site });
  operator = await switchAt(pbx, '198.51.100.1');
  backup = await switchAt(pbx, '198.51.100.2');
  alice = await phoneOf(pbx, 'alice');
  bob = await phoneOf(pbx, 'bob');
  carol = await phoneOf(pbx, 'carol');
});

emergency.before.each(() => {
  allRing();
  operator.will('answer');
  backup.will('answer');
});

emergency.after(async () => {
  allOff();
  await pbx.stop();
});

for (const [who, phone] of [
  ['of a user who may call nobody outside', () => alice],
  ['from another context', () => bob],
  ['from a phone that can call nothing else', () => carol],
] as const) {
  emergency(`${who} goes out`, async () => {
    const call = await phone().call('112');
    await call.hears(operator);
    equal(operator.received.at(-1)?.number, '112');
    call.hangUp();
  });
}

emergency('goes out whatever the schedule of its route says, and before any route of the lowest priority', async () => {
  const call = await alice.call('15');
  await call.hears(operator);
  call.hangUp();
});

emergency('goes over the next trunk when the first fails', async () => {
  operator.will('ring');
  const call = await alice.call('18');
  // Whatever it says: also that there is no such number.
  (await operator.rung()).refuse('404 Not Found');
  await call.hears(backup);
  equal(backup.received.at(-1)?.number, '18');
  call.hangUp();
});

emergency('is the only call that the user may make outside', async () => {
  const call = await alice.call('0123456789');
  equal(await call.ended(), 'forbidden');
});

emergency('leaves no warning in the log', () => {
  equal(pbx.warnings(), []);
});

emergency.run();
