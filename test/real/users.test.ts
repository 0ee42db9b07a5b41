import { equal } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
import { newAddress } from './lib/network.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { pbxOfSite } from './lib/pbx-of-site.ts';
import { allOff, allRing, phoneOf } from './lib/phone-of.ts';
import { openPhone, type Phone } from './lib/sip/phone.ts';
import { requires } from './requires.ts';

requires('asterisk-22', 'network namespaces');
inOwnNetwork();

const site = `
version: 1
site: { name: acme }
hosts: { pbx1: { address: 192.0.2.10 } }
contexts: { default: { kind: internal } }
users:
  alice: { name: Alice Wonderland, number: 1000, ring: 1s }
  bob: { name: Bob Brown, number: 1001, ring: 2s }
  dora: { name: Dora Dupont, number: 1006 }
  carol:
    name: Carol Kowalski
    number: 1002
    ring: 1s
    fallback: { no_answer: user:bob, busy: user:bob, unavailable: user:alice }
  dave: { name: Dave Davis, number: 1003, max_contacts: 2 }
  erin: { name: Erin Eriksen, number: 1004 }
  frank: { name: Frank Fischer, number: 1005, line: custom, interface: Local/1001@default }
`;

let pbx: Asterisk;
let alice: Phone;
let bob: Phone;
let carol: Phone;
let dora: Phone;

const users = suite('A user');

users.before(async () => {
  pbx = await pbxOfSite({ 'site.yaml': site });
  alice = await phoneOf(pbx, 'alice');
  bob = await phoneOf(pbx, 'bob');
  carol = await phoneOf(pbx, 'carol');
  dora = await phoneOf(pbx, 'dora');
});

users.before.each(allRing);

users.after(async () => {
  allOff();
  await pbx.stop();
});

users('calls another: both see who the other is, and hear each other', async () => {
  const call = await bob.call('1000');
  await call.rings();
  const ringing = await alice.rung();
  equal(ringing.from, { name: 'Bob Brown', number: '1001' });
  ringing.answer();
  await call.answered();
  equal(call.connectedTo(), { name: 'Alice Wonderland', number: '1000' });
  await call.hears(alice);
  await ringing.hears(bob);
  call.hangUp();
  equal(await ringing.ended(), 'hung up');
});

users('who calls under a false name is shown by the true one', async () => {
  alice.will('answer');
  const call = await bob.call('1000', { from: '"Police" <sip:bob@192.0.2.10>' });
  await call.answered();
  equal(alice.received.at(-1)?.from, { name: 'Bob Brown', number: '1001' });
  call.hangUp();
});

users('who is on the phone is busy', async () => {
  alice.will('busy');
  const call = await bob.call('1000');
  equal(await call.ended(), 'busy');
});

users('who declines is busy to the caller', async () => {
  alice.will('decline');
  const call = await bob.call('1000');
  equal(await call.ended(), 'busy');
});

users('who does not answer stops ringing after the ring time', async () => {
  const before = alice.received.length;
  const call = await bob.call('1000');
  equal(await call.ended(), 'unavailable');
  equal(await alice.received[before]?.ended(), 'stopped ringing');
});

users('who has no phone registered is unavailable', async () => {
  const call = await bob.call('1004');
  equal(await call.ended(), 'unavailable');
});

users('is not found under a number that nobody has', async () => {
  const call = await bob.call('1999');
  equal(await call.ended(), 'not found');
});

users('who does not answer passes the call on', async () => {
  bob.will('answer');
  const call = await alice.call('1002');
  await call.answered();
  await call.hears(bob);
  equal(await carol.received.at(-1)?.ended(), 'stopped ringing');
  equal(bob.received.at(-1)?.from, { name: 'Alice Wonderland', number: '1000' });
  call.hangUp();
});

users('who is busy passes the call on', async () => {
  carol.will('busy');
  bob.will('answer');
  const call = await alice.call('1002');
  await call.answered();
  await call.hears(bob);
  call.hangUp();
});

users('who declines passes the call on to one who does not answer', async () => {
  carol.will('decline');
  const call = await dora.call('1002');
  equal(await call.ended(), 'unavailable');
});

users('whose phone is gone passes the call on', async () => {
  alice.will('answer');
  await carol.unregister();
  const call = await bob.call('1002');
  await call.answered();
  await call.hears(alice);
  call.hangUp();
  await carol.register();
});

users('with two phones hears both, and answers at one', async () => {
  const desk = await phoneOf(pbx, 'dave');
  const mobile = await phoneOf(pbx, 'dave');
  const call = await bob.call('1003');
  const ringing = await desk.rung();
  (await mobile.rung()).answer();
  await call.answered();
  await call.hears(mobile);
  equal(await ringing.ended(), 'answered elsewhere');
  call.hangUp();
});

users('with a custom line is reached through its channel', async () => {
  bob.will('answer');
  const call = await alice.call('1005');
  await call.answered();
  await call.hears(bob);
  call.hangUp();
});

users('is nobody without the password', async () => {
  const stranger = await openPhone({
    name: 'alice',
    credentials: { user: 'alice', password: '1000' },
    address: newAddress(pbx.address),
    server: { address: pbx.address, port: 5060 },
  });
  let refusal = '';
  await stranger.register().catch((error: Error) => {
    refusal = error.message;
  });
  equal(refusal, 'the REGISTER of alice failed: SIP/2.0 401 Unauthorized');
  const call = await stranger.call('1001');
  equal(await call.ended(), '401 Unauthorized');
  stranger.close();
});

users('leaves no warning in the log', () => {
  equal(pbx.warnings(), []);
});

users.run();
