import { setTimeout as sleep } from 'node:timers/promises';
import { equal, match } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
import { listen } from './lib/listen.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { pbxOfSite } from './lib/pbx-of-site.ts';
import { allOff, allRing, phoneOf, switchAt } from './lib/phone-of.ts';
import type { Phone } from './lib/sip/phone.ts';
import { until } from './lib/until.ts';
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
users:
  alice: { name: Alice Wonderland, number: 1000 }
  bob: { name: Bob Brown, number: 1001 }
  carol: { name: Carol Kowalski, number: 1002 }
groups: { sales: { number: 2000, members: [alice] } }
trunks: { operator: { kind: sip, host: 198.51.100.1 } }
routes:
  incoming:
    alice: { number: 0123450001, to: user:alice }
    sales: { number: 0123450002, to: group:sales }
  outgoing:
    world: { patterns: [0XXXXXXXXX], trunks: [operator] }
`;

const outside = { from: '"Dora" <sip:0612345678@198.51.100.1>' };

let pbx: Asterisk;
let alice: Phone;
let bob: Phone;
let carol: Phone;
let operator: Phone;

const features = suite('A code');

features.before(async () => {
  pbx = await pbxOfSite({ 'site.yaml': site });
  alice = await phoneOf(pbx, 'alice');
  bob = await phoneOf(pbx, 'bob');
  carol = await phoneOf(pbx, 'carol');
  operator = await switchAt(pbx, '198.51.100.1');
});

features.before.each(allRing);

features.after(async () => {
  allOff();
  await pbx.stop();
});

features('*55 speaks back what it hears', async () => {
  const call = await alice.call('*55');
  await call.hears(alice);
  call.hangUp();
});

features('*8 and a number answers the call that rings there', async () => {
  const call = await alice.call('1001');
  const ringing = await bob.rung();
  const pickup = await carol.call('*81001');
  await pickup.answered();
  await pickup.hears(alice);
  await call.hears(carol);
  equal(await ringing.ended(), 'answered elsewhere');
  equal(call.connectedTo(), { name: 'Carol Kowalski', number: '1002' });
  call.hangUp();
});

features('*8 and a number answers the call of a group that rings there', async () => {
  const call = await operator.call('0123450002', outside);
  await alice.rung();
  const pickup = await carol.call('*81000');
  await pickup.hears(operator);
  await call.hears(carol);
  call.hangUp();
});

features('*8 and a number where nothing rings ends the call', async () => {
  const call = await carol.call('*81001');
  match(await call.ended(), /^(declined|unavailable|not found)$/);
});

features('*1 in a call transfers the other side at once', async () => {
  alice.will('answer');
  const call = await operator.call('0123450001', outside);
  await call.hears(alice);
  const talk = await alice.rung();
  const ear = listen(pbx, 'PJSIP/alice');
  await talk.press('*1');
  await ear.hears('pbx-transfer');
  carol.will('answer');
  await talk.press('1002');
  await call.hears(carol);
  equal(await talk.ended(), 'hung up');
  equal(carol.received.at(-1)?.from, { name: 'Dora', number: '0612345678' });
  call.hangUp();
});

features('*1 transfers a call as well for the one who made it', async () => {
  bob.will('answer');
  const call = await alice.call('1001');
  await call.hears(bob);
  const ear = listen(pbx, 'PJSIP/alice');
  await call.press('*1');
  await ear.hears('pbx-transfer');
  carol.will('answer');
  await call.press('1002');
  const other = await carol.rung();
  await other.hears(bob);
  equal(await call.ended(), 'hung up');
  other.hangUp();
});

features('*2 in a call transfers the other side after asking', async () => {
  bob.will('answer');
  carol.will('answer');
  const call = await alice.call('1001');
  await call.hears(bob);
  const talk = await bob.rung();
  const ear = listen(pbx, 'PJSIP/bob');
  await talk.press('*2');
  await ear.hears('pbx-transfer');
  await talk.press('1002');
  await talk.hears(carol);
  talk.hangUp();
  await call.hears(carol);
  await (await carol.rung()).hears(alice);
  call.hangUp();
});

features('*0 in a call ends it', async () => {
  bob.will('answer');
  const call = await alice.call('1001');
  await call.hears(bob);
  await call.press('*0');
  equal(await call.ended(), 'hung up');
});

features('*1 is nothing that an outside caller can press', async () => {
  alice.will('answer');
  const call = await operator.call('0123450001', outside);
  await call.hears(alice);
  const ear = listen(pbx, 'PJSIP/operator');
  await call.press('*1');
  await sleep(500);
  equal(ear.heard(), []);
  call.hangUp();
});

features('*1 is nothing that an outside callee can press', async () => {
  operator.will('answer');
  const call = await alice.call('0612345678');
  await call.hears(operator);
  const talk = await operator.rung();
  const ear = listen(pbx, 'PJSIP/operator');
  await talk.press('*1');
  await sleep(500);
  equal(ear.heard(), []);
  call.hangUp();
});

/** The state of the key that watches a number: `Idle`, `Ringing`, `InUse`, `Unavailable`. */
async function shows(number: string, state: string): Promise<void> {
  await until(5_000, `${number} to be ${state}`, async () => {
    return (await pbx.rx(`core show hint ${number}`)).includes(`State:${state} `) || undefined;
  });
}

features('is not needed to see who is free, rings, talks or is away', async () => {
  await shows('1001', 'Idle');
  const call = await alice.call('1001');
  const ringing = await bob.rung();
  await shows('1001', 'Ringing');
  ringing.answer();
  await call.answered();
  await shows('1001', 'InUse');
  await shows('1000', 'InUse');
  call.hangUp();
  await shows('1001', 'Idle');
  await bob.unregister();
  await shows('1001', 'Unavailable');
  await bob.register();
  await shows('1001', 'Idle');
});

features('leaves no warning in the log', () => {
  equal(pbx.warnings(), []);
});

features.run();
