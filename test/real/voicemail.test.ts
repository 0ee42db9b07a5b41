import { equal, ok } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
import { leaveMessage } from './lib/leave-message.ts';
import { listen } from './lib/listen.ts';
import { newMessages } from './lib/new-messages.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { pbxOfSite } from './lib/pbx-of-site.ts';
import { allOff, allRing, phoneOf } from './lib/phone-of.ts';
import type { Phone } from './lib/sip/phone.ts';
import { until } from './lib/until.ts';
import { requires } from './requires.ts';

requires('asterisk-22', 'network namespaces');
inOwnNetwork();

const site = `
version: 1
site: { name: acme, timezone: Europe/Paris }
hosts: { pbx1: { address: 192.0.2.10 } }
contexts: { default: { kind: internal } }
users:
  alice:
    name: Alice Wonderland
    number: 1000
    ring: 1s
    voicemail: { pin: 4711, ask_pin: no }
    fallback:
      no_answer: voicemail:alice
      busy: { voicemail: alice, greeting: busy }
      unavailable: { voicemail: alice, greeting: none }
  bob:
    name: Bob Brown
    number: 1001
    voicemail: { pin: 5289 }
    fallback: { no_answer: voicemail:bob, unavailable: voicemail:bob }
  carol: { name: Carol Kowalski, number: 1002, voicemail: office }
  dave: { name: Dave Davis, number: 1003, fallback: { unavailable: voicemail:office } }
voicemails:
  office: { number: 1999, name: Office, pin: 6174 }
`;

let pbx: Asterisk;
let alice: Phone;
let bob: Phone;
let carol: Phone;

const voicemail = suite('A mailbox');

voicemail.before(async () => {
  pbx = await pbxOfSite({ 'site.yaml': site });
  alice = await phoneOf(pbx, 'alice');
  bob = await phoneOf(pbx, 'bob');
  carol = await phoneOf(pbx, 'carol');
});

voicemail.before.each(allRing);

voicemail.after(async () => {
  allOff();
  await pbx.stop();
});

voicemail('takes a message when nobody answers, and the phone is told', async () => {
  const caller = listen(pbx, 'PJSIP/bob');
  const told = alice.notified.length;
  await leaveMessage(await bob.call('1000'), caller);
  await until(5_000, 'the message', async () => (await newMessages(pbx, '1000')) === 1 || undefined);
  equal(caller.heard(), [
    'vm-theperson',
    'digits/1',
    'digits/0',
    'digits/0',
    'digits/0',
    'vm-isunavail',
    'vm-intro',
    'beep',
  ]);
  const notice = await until(5_000, 'the phone to be told', () => alice.notified[told]);
  ok(notice.includes('Messages-Waiting: yes'), notice);
  ok(notice.includes('Voice-Message: 1/0'), notice);
});

voicemail('takes a message when the user is busy, and says so', async () => {
  alice.will('busy');
  const caller = listen(pbx, 'PJSIP/bob');
  await leaveMessage(await bob.call('1000'), caller);
  await until(5_000, 'the message', async () => (await newMessages(pbx, '1000')) === 2 || undefined);
  ok(caller.heard().includes('vm-isonphone'), caller.heard().join());
});

voicemail('takes a message without a greeting when no phone is there', async () => {
  await alice.unregister();
  const caller = listen(pbx, 'PJSIP/bob');
  await leaveMessage(await bob.call('1000'), caller);
  await until(5_000, 'the message', async () => (await newMessages(pbx, '1000')) === 3 || undefined);
  equal(caller.heard(), ['beep']);
  await alice.register();
});

voicemail('opens to its owner without a PIN where none is asked for', async () => {
  const owner = listen(pbx, 'PJSIP/alice');
  const call = await alice.call('*98');
  await call.answered();
  await owner.hears('vm-onefor');
  equal(owner.heard().slice(0, 4), ['vm-youhave', 'digits/3', 'vm-INBOX', 'vm-messages']);
  call.hangUp();
});

voicemail('asks its owner for the PIN, and lets nobody in with another', async () => {
  const owner = listen(pbx, 'PJSIP/bob');
  const call = await bob.call('*98');
  await owner.hears('vm-password');
  await call.press('1234#');
  await owner.hears('vm-incorrect');
  await owner.hears('vm-password', 2);
  await call.press('5289#');
  await owner.hears('vm-youhave');
  call.hangUp();
});

voicemail('of another opens with its PIN', async () => {
  const caller = listen(pbx, 'PJSIP/bob');
  const call = await bob.call('*991000');
  await caller.hears('vm-password');
  await call.press('4711#');
  await caller.hears('digits/3');
  equal(caller.heard(), ['vm-password', 'vm-youhave', 'digits/3']);
  call.hangUp();
});

voicemail('of several users takes messages for all and opens to each', async () => {
  const caller = listen(pbx, 'PJSIP/bob');
  await leaveMessage(await bob.call('1003'), caller);
  await until(5_000, 'the message', async () => (await newMessages(pbx, '1999')) === 1 || undefined);
  const owner = listen(pbx, 'PJSIP/carol');
  const call = await carol.call('*98');
  await owner.hears('vm-password');
  await call.press('6174#');
  await owner.hears('vm-youhave');
  await owner.hears('digits/1');
  call.hangUp();
});

voicemail('is empty again, and the phone is told, when its messages are deleted', async () => {
  const told = alice.notified.length;
  const owner = listen(pbx, 'PJSIP/alice');
  const call = await alice.call('*98');
  await call.answered();
  await owner.hears('vm-onefor');
  await call.press('1');
  await owner.hears('vm-advopts');
  for (let message = 1; message <= 3; message++) {
    await call.press('7');
    await owner.hears('vm-deleted', message);
    if (message < 3) await call.press('6');
  }
  await call.press('#');
  call.hangUp();
  await until(5_000, 'the empty mailbox', async () => (await newMessages(pbx, '1000')) === 0 || undefined);
  await until(
    5_000,
    'the phone to be told',
    () => alice.notified.slice(told).some((notice) => notice.includes('Messages-Waiting: no')) || undefined,
  );
});

voicemail('leaves no warning in the log', () => {
  equal(pbx.warnings(), []);
});

voicemail.run();
