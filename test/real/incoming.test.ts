import { equal } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
import { listen } from './lib/listen.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { pbxOfSite } from './lib/pbx-of-site.ts';
import { allOff, allRing, phoneOf, switchAt } from './lib/phone-of.ts';
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
  from-extern: { kind: incoming, ranges: { numbers: 0123450000-0123450099 } }
  to-extern: { kind: outgoing }
users:
  alice: { name: Alice Wonderland, number: 1000 }
  bob: { name: Bob Brown, number: 1001 }
trunks:
  operator: { kind: sip, host: 198.51.100.1, addresses: [198.51.100.64/26] }
routes:
  incoming:
    alice: { number: 0123450001, to: user:alice }
    hotline: { number: [0123450002, 0123450003], to: user:bob, caller_name: Hotline }
    closed: { number: 0123450004, to: { sound: closed, then: busy } }
    engaged: { number: 0123450005, to: busy }
    patient: { number: 0123450006, to: { user: alice, timeout: 1s } }
    inside: { number: 0123450007, to: number:1001 }
    others: { number: 01234500XX, to: sound:reception }
  outgoing:
    world: { patterns: [0XXXXXXXXX], trunks: [operator] }
`;

const carol = '"Carol Kowalski" <sip:0612345678@198.51.100.1>';

let pbx: Asterisk;
let alice: Phone;
let bob: Phone;
let operator: Phone;

const incoming = suite('A call from outside');

incoming.before(async () => {
  pbx = await pbxOfSite({ 'site.yaml': site }, { sounds: ['closed', 'reception'] });
  alice = await phoneOf(pbx, 'alice');
  bob = await phoneOf(pbx, 'bob');
  operator = await switchAt(pbx, '198.51.100.1');
});

incoming.before.each(allRing);

incoming.after(async () => {
  allOff();
  await pbx.stop();
});

incoming('reaches the user of its number, who sees who calls', async () => {
  alice.will('answer');
  const call = await operator.call('0123450001', { from: carol });
  await call.answered();
  equal(alice.received.at(-1)?.from, { name: 'Carol Kowalski', number: '0612345678' });
  await call.hears(alice);
  call.hangUp();
});

incoming('shows which of the numbers of a route was meant', async () => {
  bob.will('answer');
  const call = await operator.call('0123450003', { from: carol });
  await call.answered();
  equal(bob.received.at(-1)?.from, { name: 'Hotline Carol Kowalski', number: '0612345678' });
  call.hangUp();
});

incoming('to a number that only a pattern has goes where the pattern says', async () => {
  const caller = listen(pbx, 'PJSIP/operator');
  const call = await operator.call('0123450042', { from: carol });
  equal(await call.ended(), 'hung up');
  equal(caller.heard(), ['reception']);
});

incoming('hears a sound, and then that the line is busy', async () => {
  const caller = listen(pbx, 'PJSIP/operator');
  const call = await operator.call('0123450004', { from: carol });
  await call.answered();
  await caller.hears('closed');
  call.hangUp();
});

incoming('is refused as busy without being answered', async () => {
  const call = await operator.call('0123450005', { from: carol });
  equal(await call.ended(), 'busy');
});

incoming('rings no longer than its route says', async () => {
  const call = await operator.call('0123450006', { from: carol });
  equal(await call.ended(5_000), 'unavailable');
});

incoming('goes to an inside number', async () => {
  bob.will('answer');
  const call = await operator.call('0123450007', { from: carol });
  await call.answered();
  await call.hears(bob);
  call.hangUp();
});

incoming('comes from any address of the operator', async () => {
  const other = await switchAt(pbx, '198.51.100.65');
  alice.will('answer');
  const call = await other.call('0123450001', { from: carol });
  await call.answered();
  call.hangUp();
});

incoming('to a number that nobody has is not found', async () => {
  const call = await operator.call('0199999999', { from: carol });
  equal(await call.ended(), 'not found');
});

for (const number of ['1000', '0612345678', '*55', '*98', '*991000', '*81000']) {
  incoming(`does not get at ${number}, which is for people inside`, async () => {
    const call = await operator.call(number, { from: carol });
    equal(await call.ended(), 'not found');
  });
}

incoming('from an address that nobody knows is refused', async () => {
  const stranger = await switchAt(pbx, '203.0.113.7');
  const call = await stranger.call('0123450001', { from: carol });
  equal(await call.ended(), '401 Unauthorized');
});

incoming('in the name of a user is refused without the password', async () => {
  const stranger = await switchAt(pbx, '203.0.113.8');
  const call = await stranger.call('1001', { from: '"Alice" <sip:alice@192.0.2.10>' });
  equal(await call.ended(), '401 Unauthorized');
});

incoming('leaves no warning in the log', () => {
  equal(pbx.warnings(), []);
});

incoming.run();
