import { equal, ok } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
import { listen } from './lib/listen.ts';
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
site: { name: acme }
hosts: { pbx1: { address: 192.0.2.10 } }
contexts: { default: { kind: internal } }
users:
  alice: { name: Alice Wonderland, number: 1000 }
  bob: { name: Bob Brown, number: 1001 }
  carol: { name: Carol Kowalski, number: 1002 }
  dave: { name: Dave Davis, number: 1003, max_contacts: 2 }
  erin: { name: Erin Eriksen, number: 1004 }
queues:
  support:
    number: 3000
    members: [alice]
    timeout: 1s
    retry: 1s
    max_wait: 2s
    announce: support-call
    fallback: { no_answer: user:carol, full: sound:full, empty: sound:nobody }
  narrow:
    number: 3001
    members: [alice]
    max_length: 1
    fallback: { full: sound:full }
  levels:
    number: 3002
    strategy: linear
    members: [{ user: bob, penalty: 1 }, alice]
    timeout: 1s
    retry: 1s
    fallback: { empty: sound:nobody }
  nobody:
    number: 3003
    members: [erin]
    fallback: { empty: sound:nobody }
  turns:
    number: 3004
    strategy: rrmemory
    members: [alice, bob]
  phones:
    number: 3005
    members: [dave]
  memberless:
    number: 3006
`;

let pbx: Asterisk;
let alice: Phone;
let bob: Phone;
let carol: Phone;

const queues = suite('A queue');

queues.before(async () => {
  pbx = await pbxOfSite({ 'site.yaml': site }, { sounds: ['full', 'nobody', 'support-call'] });
  alice = await phoneOf(pbx, 'alice');
  bob = await phoneOf(pbx, 'bob');
  carol = await phoneOf(pbx, 'carol');
});

queues.before.each(allRing);

queues.after(async () => {
  allOff();
  await pbx.stop();
});

queues('puts a caller through to a member, who is told what the call is about', async () => {
  alice.will('answer');
  const member = listen(pbx, 'PJSIP/alice');
  const call = await carol.call('3000');
  await call.answered();
  await call.hears(alice);
  equal(alice.received.at(-1)?.from, { name: 'Carol Kowalski', number: '1002' });
  equal(member.heard(), ['support-call']);
  call.hangUp();
});

queues('passes a caller on whom nobody answered in time', async () => {
  carol.will('answer');
  const before = alice.received.length;
  const call = await bob.call('3000');
  await call.hears(carol);
  ok(alice.received.length > before, 'the member rang');
  call.hangUp();
});

queues('keeps out who finds it full', async () => {
  const waiting = await bob.call('3001');
  await alice.rung();
  const caller = listen(pbx, 'PJSIP/carol');
  const call = await carol.call('3001');
  equal(await call.ended(), 'hung up');
  equal(caller.heard(), ['full']);
  waiting.hangUp();
});

queues('keeps out who finds no member with a phone', async () => {
  const caller = listen(pbx, 'PJSIP/carol');
  const call = await carol.call('3003');
  equal(await call.ended(), 'hung up');
  equal(caller.heard(), ['nobody']);
});

queues('without members and without a way on ends the call', async () => {
  const call = await carol.call('3006');
  equal(await call.ended(), 'hung up');
});

queues('lets callers go when the last member leaves', async () => {
  const caller = listen(pbx, 'PJSIP/carol');
  bob.will('busy');
  await bob.unregister();
  const call = await carol.call('3002');
  await alice.rung();
  await alice.unregister();
  equal(await call.ended(), 'hung up');
  equal(caller.heard(), ['nobody']);
  await alice.register();
  await bob.register();
});

queues('rings the lower penalty first, and the higher when that one is busy', async () => {
  const [toAlice, toBob] = [alice.received.length, bob.received.length];
  bob.will('answer');
  alice.will('answer');
  const first = await carol.call('3002');
  await first.hears(alice);
  equal(bob.received.length, toBob);
  first.hangUp();
  alice.will('busy');
  const second = await carol.call('3002');
  await second.hears(bob);
  equal(alice.received.length, toAlice + 2);
  second.hangUp();
});

queues('leaves members alone who are on the phone', async () => {
  alice.will('answer');
  bob.will('answer');
  const busy = await carol.call('1000');
  await busy.answered();
  const before = alice.received.length;
  const caller = await phoneOf(pbx, 'dave');
  const call = await caller.call('3002');
  await call.hears(bob);
  equal(alice.received.length, before);
  call.hangUp();
  busy.hangUp();
  await caller.unregister();
});

queues('takes turns', async () => {
  alice.will('answer');
  bob.will('answer');
  for (const member of [alice, bob, alice]) {
    const call = await carol.call('3004');
    await call.hears(member);
    call.hangUp();
    await until(
      5_000,
      'both to be free',
      async () => (await pbx.rx('queue show turns')).match(/Not in use/g)?.length === 2 || undefined,
    );
  }
});

queues('rings all phones of a member', async () => {
  const desk = await phoneOf(pbx, 'dave');
  const mobile = await phoneOf(pbx, 'dave');
  const call = await carol.call('3005');
  const ringing = await desk.rung();
  (await mobile.rung()).answer();
  await call.hears(mobile);
  equal(await ringing.ended(), 'answered elsewhere');
  call.hangUp();
});

queues('leaves no warning in the log but of those it kept out', () => {
  equal(
    pbx.warnings(),
    ['narrow', 'nobody', 'memberless'].map((name) => `WARNING app_queue.c: Unable to join queue '${name}'`),
  );
});

queues.run();
