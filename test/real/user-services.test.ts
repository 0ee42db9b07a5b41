import { setTimeout as sleep } from 'node:timers/promises';
import { equal, match, not } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
import { listen } from './lib/listen.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { pbxOfSite } from './lib/pbx-of-site.ts';
import { allOff, allRing, phoneOf, switchAt } from './lib/phone-of.ts';
import { header } from './lib/sip/message.ts';
import type { Phone } from './lib/sip/phone.ts';
import { requires } from './requires.ts';

requires('asterisk-22', 'network namespaces');
inOwnNetwork();

const site = `
version: 1
site: { name: acme }
hosts: { pbx1: { address: 192.0.2.10 } }
contexts:
  default: { kind: internal, include: [to-extern] }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
permissions: { no-mobiles: { deny: [06XXXXXXXX] } }
users:
  alice: { name: Alice Wonderland, number: 1000, ring: 1s }
  bob: { name: Bob Brown, number: 1001, ring: 1s }
  carol: { name: Carol Kowalski, number: 1002, ring: 1s, permissions: [no-mobiles] }
  dave-d: { name: Dave Davis, number: 1003, ring: 1s, forward: { unconditional: 1002 } }
  erin: { name: Erin Eriksen, number: 1004, do_not_disturb: yes, fallback: { busy: user:bob } }
  frank: { name: Frank Fischer, number: 1005, ring: 1s, fallback: { no_answer: user:carol } }
trunks: { operator: { kind: sip, host: 198.51.100.1 } }
routes:
  incoming:
    alice: { number: 0123450001, to: user:alice }
  outgoing:
    world: { patterns: [0XXXXXXXXX], trunks: [operator] }
`;

const outside = { from: '"Dora" <sip:0612345678@198.51.100.1>' };

let pbx: Asterisk;
let alice: Phone;
let bob: Phone;
let carol: Phone;
let dave: Phone;
let erin: Phone;
let operator: Phone;

const services = suite('A user');

services.before(async () => {
  pbx = await pbxOfSite({ 'site.yaml': site });
  alice = await phoneOf(pbx, 'alice');
  bob = await phoneOf(pbx, 'bob');
  carol = await phoneOf(pbx, 'carol');
  dave = await phoneOf(pbx, 'dave-d');
  erin = await phoneOf(pbx, 'erin');
  operator = await switchAt(pbx, '198.51.100.1');
});

services.before.each(allRing);

services.after(async () => {
  allOff();
  await pbx.stop();
});

/** Dials a code, and waits until these prompts were played. */
async function dial(phone: Phone, endpoint: string, code: string, ...prompts: string[]): Promise<void> {
  const ear = listen(pbx, `PJSIP/${endpoint}`);
  const call = await phone.call(code);
  for (const prompt of prompts) await ear.hears(prompt);
  await call.ended();
  equal(ear.heard(), prompts);
}

const activated = (name: string): string[] => [name, 'activated'];
const ended = (name: string): string[] => [name, 'de-activated'];

services('dials *21 and a number: every call goes there, and none rings', async () => {
  await dial(alice, 'alice', '*211002', ...activated('call-fwd-unconditional'));
  const before = alice.received.length;
  carol.will('answer');
  const call = await bob.call('1000');
  await call.hears(carol);
  equal(carol.received.at(-1)?.from, { name: 'Bob Brown', number: '1001' });
  equal(alice.received.length, before);
  call.hangUp();
});

services('keeps a forward over a restart of the dialplan', async () => {
  await pbx.rx('dialplan reload');
  carol.will('answer');
  const call = await operator.call('0123450001', outside);
  await call.hears(carol);
  call.hangUp();
});

services('dials *21 alone: the forward ends', async () => {
  await dial(alice, 'alice', '*21', ...ended('call-fwd-unconditional'));
  alice.will('answer');
  const call = await bob.call('1000');
  await call.hears(alice);
  call.hangUp();
});

services('dials *21 alone without a forward: is asked for the number', async () => {
  const ear = listen(pbx, 'PJSIP/alice');
  const code = await alice.call('*21');
  await ear.hears('vm-enter-num-to-call');
  await code.press('1002#');
  await ear.hears('activated');
  await code.ended();
  carol.will('answer');
  const call = await bob.call('1000');
  await call.hears(carol);
  call.hangUp();
  await dial(alice, 'alice', '*20', ...ended('call-forwarding'));
});

services('dials *22 and a number: calls go there that are not answered', async () => {
  await dial(alice, 'alice', '*221002', ...activated('call-fwd-no-ans'));
  const before = alice.received.length;
  carol.will('answer');
  const call = await bob.call('1000');
  await call.hears(carol);
  equal(await alice.received[before]?.ended(), 'stopped ringing');
  call.hangUp();
});

services('dials *22 and a number: calls go there while no phone is registered', async () => {
  await alice.unregister();
  carol.will('answer');
  const call = await bob.call('1000');
  await call.hears(carol);
  call.hangUp();
  await alice.register();
});

services('dials *23 and a number: calls go there while the phone is busy', async () => {
  await dial(alice, 'alice', '*231003', ...activated('call-fwd-on-busy'));
  await dial(alice, 'alice', '*22', ...ended('call-fwd-no-ans'));
  alice.will('busy');
  carol.will('answer');
  // The user called there starts with a forward of their own.
  const call = await bob.call('1000');
  await call.hears(carol);
  call.hangUp();
});

services('dials *20: all forwards end', async () => {
  await dial(alice, 'alice', '*20', ...ended('call-forwarding'));
  alice.will('busy');
  const call = await bob.call('1000');
  equal(await call.ended(), 'busy');
});

services('starts with the forward of the site, and may end it', async () => {
  const before = dave.received.length;
  carol.will('answer');
  const call = await bob.call('1003');
  await call.hears(carol);
  call.hangUp();
  equal(dave.received.length, before);
  await dial(dave, 'dave-d', '*21', ...ended('call-fwd-unconditional'));
  dave.will('answer');
  const direct = await bob.call('1003');
  await direct.hears(dave);
  direct.hangUp();
});

services('forwards to the outside with who really calls, and who forwarded', async () => {
  await dial(alice, 'alice', '*210687654321', ...activated('call-fwd-unconditional'));
  operator.will('answer');
  const call = await bob.call('1000');
  await call.hears(operator);
  const received = operator.received.at(-1);
  equal(received?.from.number, '1001');
  match(received === undefined ? '' : header(received.invite, 'Diversion'), /<sip:1000@[^>]*>;reason=unconditional/);
  call.hangUp();
  await dial(alice, 'alice', '*20', ...ended('call-forwarding'));
});

services('forwards an outside call to the outside, where the caller may press nothing', async () => {
  await dial(alice, 'alice', '*210687654321', ...activated('call-fwd-unconditional'));
  operator.will('answer');
  const call = await operator.call('0123450001', outside);
  await call.answered();
  const ear = listen(pbx, 'PJSIP/operator');
  await call.press('*1');
  await sleep(500);
  equal(ear.heard(), []);
  call.hangUp();
  await dial(alice, 'alice', '*20', ...ended('call-forwarding'));
});

services('forwards nowhere that the user may not call', async () => {
  await dial(carol, 'carol', '*210687654321', ...activated('call-fwd-unconditional'));
  const call = await bob.call('1002');
  not.equal(await call.ended(), 'busy');
  await dial(carol, 'carol', '*20', ...ended('call-forwarding'));
});

services('who forwards to one who forwards back is not rung for ever', async () => {
  await dial(alice, 'alice', '*211001', ...activated('call-fwd-unconditional'));
  await dial(bob, 'bob', '*211000', ...activated('call-fwd-unconditional'));
  const call = await carol.call('1000');
  equal(await call.ended(), 'congestion');
  await dial(alice, 'alice', '*20', ...ended('call-forwarding'));
  await dial(bob, 'bob', '*20', ...ended('call-forwarding'));
});

services('cannot forward to a code', async () => {
  await dial(alice, 'alice', '*219', 'pbx-invalid');
  equal(await pbx.rx('database get pbxc user/alice/forward_unconditional'), 'Value: \n');
});

services('dials *25: callers find the user busy, and the phone does not ring', async () => {
  await dial(alice, 'alice', '*25', ...activated('do-not-disturb'));
  const before = alice.received.length;
  const call = await bob.call('1000');
  equal(await call.ended(), 'busy');
  equal(alice.received.length, before);
});

services('dials *25 again: the phone rings', async () => {
  await dial(alice, 'alice', '*25', ...ended('do-not-disturb'));
  alice.will('answer');
  const call = await bob.call('1000');
  await call.hears(alice);
  call.hangUp();
});

services('starts not to be disturbed where the site says so: calls go on as for one who is busy', async () => {
  bob.will('answer');
  const before = erin.received.length;
  const call = await alice.call('1004');
  await call.hears(bob);
  call.hangUp();
  equal(erin.received.length, before);
  await dial(erin, 'erin', '*25', ...ended('do-not-disturb'));
  erin.will('answer');
  const direct = await alice.call('1004');
  await direct.hears(erin);
  direct.hangUp();
});

services('dials *27: callers say their name, and the user takes the call', async () => {
  await dial(alice, 'alice', '*27', 'activated');
  const before = alice.received.length;
  alice.will('answer');
  const caller = listen(pbx, 'PJSIP/bob');
  const callee = listen(pbx, 'PJSIP/alice');
  const call = await bob.call('1000');
  await caller.hears('priv-recordintro');
  await call.press('#');
  await callee.hears('priv-callpending');
  await alice.received[before]?.press('1');
  await call.hears(alice);
  call.hangUp();
});

services('who filters calls may refuse one: the caller finds the user busy', async () => {
  const before = alice.received.length;
  alice.will('answer');
  const caller = listen(pbx, 'PJSIP/bob');
  const callee = listen(pbx, 'PJSIP/alice');
  const call = await bob.call('1000');
  await caller.hears('priv-recordintro');
  await call.press('#');
  await callee.hears('priv-callpending');
  await alice.received[before]?.press('4');
  await call.ended();
  await dial(alice, 'alice', '*27', 'de-activated');
});

services('leaves no warning in the log', () => {
  equal(pbx.warnings(), []);
});

services.run();
