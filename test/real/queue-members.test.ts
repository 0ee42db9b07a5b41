import { equal } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { pbxOfSite } from './lib/pbx-of-site.ts';
import { allOff, allRing, phoneOf } from './lib/phone-of.ts';
import type { Phone } from './lib/sip/phone.ts';
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
agents: { ada: { number: 8000, wrapup_time: 30s } }
queues:
  support:
    number: 3000
    strategy: linear
    wrapup_time: 1s
    retry: 1s
    members:
      - { user: alice, paused: yes }
      - { user: bob, wrapup_time: 1h }
      - { user: dave, penalty: 2, ring_in_use: yes, wrapup_time: 5s, paused: yes }
  sales:
    number: 3001
    ring_in_use: yes
    members: [{ user: alice, ring_in_use: no }, bob]
  evening: { number: 3002, members: [{ agent: ada, wrapup_time: 7s, paused: yes }] }
  morning: { number: 3003, members: [{ agent: ada }] }
`;

let pbx: Asterisk;
let alice: Phone;
let bob: Phone;
let carol: Phone;

const members = suite('A member of a queue');

members.before(async () => {
  pbx = await pbxOfSite({ 'site.yaml': site });
  alice = await phoneOf(pbx, 'alice');
  bob = await phoneOf(pbx, 'bob');
  carol = await phoneOf(pbx, 'carol');
});

members.before.each(allRing);

members.after(async () => {
  allOff();
  await pbx.stop();
});

const show = async (queue: string): Promise<string[]> =>
  (await pbx.rx(`queue show ${queue}`))
    .split('\n')
    .filter((line) => /PJSIP|Local/.test(line))
    .map((line) => line.trim().replace(/ has taken.*/, ''))
    .map((line) => line.replace(/paused[^)]* ago/, 'paused'))
    .sort();

members('is what the site says, to Asterisk', async () => {
  equal(await show('support'), [
    'alice (PJSIP/alice) (ringinuse disabled) (paused) (Not in use)',
    'bob (PJSIP/bob) (ringinuse disabled) (Not in use)',
    'dave (Local/dave@pbxc-member/n from PJSIP/dave) with penalty 2 (ringinuse enabled) (paused) (Unavailable)',
  ]);
  equal(await show('sales'), [
    'alice (PJSIP/alice) (ringinuse disabled) (Not in use)',
    'bob (PJSIP/bob) (ringinuse enabled) (Not in use)',
  ]);
});

members('who is paused gets no call, and who rests for a time of their own gets none for that time', async () => {
  const toAlice = alice.received.length;
  bob.will('answer');
  const first = await carol.call('3000');
  await first.hears(bob);
  equal(alice.received.length, toAlice);
  first.hangUp();
  const toBob = bob.received.length;
  alice.will('answer');
  const second = await carol.call('3000');
  await pbx.rx('queue unpause member PJSIP/alice queue support');
  await second.hears(alice);
  equal(bob.received.length, toBob);
  second.hangUp();
});

members(
  'whose pause is over stays so when Asterisk reads the queues again, and rests as long as the queue says',
  async () => {
    await pbx.rx('queue reload all');
    alice.will('answer');
    const toBob = bob.received.length;
    const call = await carol.call('3000');
    await call.hears(alice);
    equal(bob.received.length, toBob);
    call.hangUp();
  },
);

members('rings during a call, or does not, whatever the queue says', async () => {
  const dave = await phoneOf(pbx, 'dave');
  alice.will('answer');
  const talk = await alice.call('1001');
  (await bob.rung()).answer();
  await talk.answered();
  const toAlice = alice.received.length;
  bob.will('answer');
  const call = await carol.call('3001');
  await call.hears(bob);
  equal(alice.received.length, toAlice);
  call.hangUp();
  talk.hangUp();
  await dave.unregister();
});

members('who is an agent joins as paused as the site says, and rests as long', async () => {
  const call = await carol.call('*318000');
  equal(await call.ended(), 'hung up');
  equal(await show('evening'), [
    'Agent/8000 (Local/id-8000@agentcallback/n from PJSIP/carol) (ringinuse disabled) (dynamic) (paused) (Not in use)',
  ]);
  const steps = await pbx.rx('dialplan show 8000@pbxc-agent-join');
  equal(steps.match(/AddQueueMember\(.*\)/g), [
    'AddQueueMember(evening,Local/id-8000@agentcallback/n,0,,Agent/8000,${ARG1},7)',
    'AddQueueMember(morning,Local/id-8000@agentcallback/n,0,,Agent/8000,${ARG1},30)',
  ]);
});

members.run();
