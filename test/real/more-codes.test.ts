import { equal, match } from 'uvu/assert';
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

/** Every code that is off unless a site says otherwise, and those that there are with other digits, in a context with a dash. */
const site = `
version: 1
site: { name: acme }
hosts: { pbx1: { address: 192.0.2.10 } }
contexts: { head-office: { kind: internal } }
feature_codes:
  call_listening: "*34"
  directory: "*36"
  group_toggle: "*50"
  group_join: "*51"
  group_leave: "*52"
  leave_message: "*97"
  record_sound: "*9"
  service_status: "*10"
  echo_test: "#55"
  do_not_disturb: 7725
  forward_unconditional: "*72"
  undo_forwards: "*73"
  directed_pickup: "*78"
  voicemail: "*86"
in_call_codes: { blind_transfer: "##", disconnect: no }
users:
  alice: { name: Alice Wonderland, number: 1000, voicemail: {} }
  alice-two: { name: Alice Second, number: 1003 }
  bob: { name: Bob Brown, number: 1001, call_listening: yes, voicemail: {} }
  carol: { name: Carol Kowalski, number: 1002 }
agents: { ada: { number: 8000 } }
groups: { sales: { number: 2000, members: [alice] } }
`;

let pbx: Asterisk;
let alice: Phone;
let bob: Phone;
let carol: Phone;

const codes = suite('A code that a site gives');

codes.before(async () => {
  pbx = await pbxOfSite({ 'site.yaml': site });
  alice = await phoneOf(pbx, 'alice');
  bob = await phoneOf(pbx, 'bob');
  carol = await phoneOf(pbx, 'carol');
});

codes.before.each(allRing);

codes.after(async () => {
  allOff();
  await pbx.stop();
});

/** Dials, and gives what was heard when the call has ended. */
async function dial(phone: Phone, number: string): Promise<string[]> {
  const { heard } = listen(pbx, `PJSIP/${phone.name}`);
  const call = await phone.call(number);
  await call.ended();
  return heard();
}

/** What a group calls: `PJSIP/alice`, with `paused` after one who rests. */
async function membersOf(group: string): Promise<string[]> {
  const shown = await pbx.rx(`queue show ${group}`);
  return [...shown.matchAll(/^ {6}(\S+) \(PJSIP.*$/gm)]
    .map(([line, name]) => (line.includes('(paused') ? `${name} paused` : `${name}`))
    .sort();
}

codes('lets those who may hear the calls of a phone, whose lamp is lit meanwhile', async () => {
  carol.will('answer');
  const call = await alice.call('1002');
  await call.hears(carol);
  const listener = await bob.call('*341000');
  await until(5_000, 'the listener', () => {
    return pbx.trace().some(({ text }) => /^Spying on channel PJSIP\/alice-/.test(text)) || undefined;
  });
  match(await pbx.rx('devstate list'), /Custom:pbxc-agent-listened-1000' {2}State: 'INUSE'/);
  call.hangUp();
  equal(await listener.ended(), 'hung up');
  await until(5_000, 'the lamp', async () => {
    return (await pbx.rx('devstate list')).includes("agent-listened-1000'  State: 'NOT_INUSE'") || undefined;
  });
});

codes('lets nobody else hear them, and is not taken in by a name that begins alike', async () => {
  equal(await dial(alice, '*341001'), ['pbx-invalid']);
  carol.will('answer');
  const call = await alice.call('1002');
  await call.hears(carol);
  equal(await dial(bob, '*341003'), []);
  equal(await dial(bob, '*341999'), ['pbx-invalid']);
  call.hangUp();
});

codes('brings a user into a group and out again', async () => {
  equal(await dial(carol, '*502000'), ['activated']);
  equal(await membersOf('sales'), ['alice', 'carol']);
  carol.will('answer');
  const call = await bob.call('2000');
  await call.hears(carol);
  call.hangUp();
  equal(await dial(carol, '*502000'), ['de-activated']);
  equal(await membersOf('sales'), ['alice']);
  equal(await dial(carol, '*522000'), ['de-activated']);
  equal(await dial(carol, '*512000'), ['activated']);
  equal(await dial(carol, '*512000'), ['activated']);
  equal(await membersOf('sales'), ['alice', 'carol']);
  equal(await dial(carol, '*522000'), ['de-activated']);
  equal(await dial(carol, '*502999'), ['pbx-invalid']);
});

codes('lets a member whom the site names rest', async () => {
  equal(await dial(alice, '*522000'), ['de-activated']);
  equal(await membersOf('sales'), ['alice paused']);
  equal(await dial(alice, '*502000'), ['activated']);
  equal(await membersOf('sales'), ['alice']);
});

codes('leaves a message without ringing', async () => {
  const call = await carol.call('*971001');
  await leaveMessage(call, listen(pbx, 'PJSIP/carol'));
  equal(bob.received.length, 0);
  await until(5_000, 'the message', async () => (await newMessages(pbx, '1001', 'head-office')) === 1 || undefined);
});

codes('finds people by their names', async () => {
  const ear = listen(pbx, 'PJSIP/carol');
  alice.will('answer');
  const call = await carol.call('*36');
  await call.answered();
  await until(10_000, 'the directory', () => ear.heard().length > 0 || undefined);
  await call.press('254');
  await ear.hears('dir-instr');
  await call.press('1');
  await call.hears(alice);
  call.hangUp();
});

codes('records a sound and plays it back', async () => {
  const ear = listen(pbx, 'PJSIP/carol');
  const call = await carol.call('*9');
  await ear.hears('beep');
  await call.hears(carol).catch(() => {});
  await call.press('#');
  equal(await call.ended(), 'hung up');
  match(ear.heard().at(-1) ?? '', /^\/var\/spool\/asterisk\/recording\/sound-[a-z0-9.-]+$/);
});

codes('tells which services are on', async () => {
  equal(await dial(alice, '*10'), ['beep']);
  await dial(alice, '*721002');
  await dial(alice, '7725');
  equal(await dial(alice, '*10'), [
    'call-fwd-unconditional',
    'activated',
    'digits/1',
    'digits/0',
    'digits/0',
    'digits/2',
    'do-not-disturb',
    'activated',
    'beep',
  ]);
  await dial(alice, '*73');
  await dial(alice, '7725');
  equal(await dial(alice, '*10'), ['beep']);
});

codes('is the only one for its service', async () => {
  const echo = await carol.call('#55');
  await echo.hears(carol);
  echo.hangUp();
  const old = await carol.call('*55');
  equal(await old.ended(), 'not found');
  const call = await carol.call('1001');
  await bob.rung();
  const pickup = await alice.call('*781001');
  await call.hears(alice);
  pickup.hangUp();
});

codes('leaves no warning in the log', () => {
  equal(pbx.warnings(), []);
});

codes.run();
