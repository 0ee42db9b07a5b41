import { equal } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
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
  erin: { name: Erin Eriksen, number: 1004 }
groups:
  sales: { number: 2000, members: [alice, bob, erin], ring: 2s, fallback: { no_answer: user:carol } }
  workshop: { number: 2001, members: [bob, alice], strategy: linear, member_ring: 1s, ring: 10s }
  turns: { number: 2002, members: [alice, bob], strategy: rrmemory, member_ring: 1s }
  fair: { number: 2003, members: [alice, bob], strategy: fewestcalls, member_ring: 1s }
  rested: { number: 2004, members: [alice, bob], strategy: leastrecent, member_ring: 1s }
  music: { number: 2005, members: [alice], ring: 2s, music_on_hold: default }
  away: { number: 2006, members: [erin] }
  short: { number: 2007, members: [alice], ring: 1s }
`;

let pbx: Asterisk;
let alice: Phone;
let bob: Phone;
let carol: Phone;

const groups = suite('A group');

groups.before(async () => {
  pbx = await pbxOfSite({ 'site.yaml': site });
  alice = await phoneOf(pbx, 'alice');
  bob = await phoneOf(pbx, 'bob');
  carol = await phoneOf(pbx, 'carol');
});

groups.before.each(async () => {
  allRing();
  // What a member did in one group counts in all.
  await pbx.rx('queue reset stats');
});

groups.after(async () => {
  allOff();
  await pbx.stop();
});

/** Calls the group once for each of these members, who is to answer. */
async function isTakenBy(number: string, members: readonly Phone[]): Promise<void> {
  alice.will('answer');
  bob.will('answer');
  for (const member of members) {
    const call = await carol.call(number);
    await call.hears(member);
    call.hangUp();
    await until(
      5_000,
      'all to be free',
      async () => /0 active channels/.test(await pbx.rx('core show channels')) || undefined,
    );
  }
}

groups('rings all at once, and the others stop when one answers', async () => {
  const call = await carol.call('2000');
  await call.rings();
  const ringing = await bob.rung();
  const answering = await alice.rung();
  equal(answering.from, { name: 'Carol Kowalski', number: '1002' });
  answering.answer();
  await call.answered();
  await call.hears(alice);
  equal(await ringing.ended(), 'answered elsewhere');
  call.hangUp();
});

groups('passes a call on that nobody answered', async () => {
  carol.will('answer');
  alice.will('busy');
  const before = bob.received.length;
  const call = await bob.call('2000');
  await call.hears(carol);
  equal(bob.received.length, before, 'who calls is not rung');
  call.hangUp();
});

groups('rings one after the other in the order of the site', async () => {
  const call = await carol.call('2001');
  const first = await bob.rung();
  equal(await first.ended(), 'stopped ringing');
  const second = await alice.rung();
  second.answer();
  await call.hears(alice);
  call.hangUp();
});

groups('skips at once who is busy', async () => {
  bob.will('busy');
  alice.will('answer');
  const call = await carol.call('2001');
  await call.hears(alice);
  call.hangUp();
});

groups('takes turns', () => isTakenBy('2002', [alice, bob, alice]));

groups('rings first who took the fewest calls', () => isTakenBy('2003', [alice, bob, alice, bob]));

groups('rings first whose last call is longest ago', async () => {
  await isTakenBy('2004', [alice]);
  // Asterisk counts in whole seconds.
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  await isTakenBy('2004', [bob]);
});

groups('plays music instead of ringing where it has some', async () => {
  const call = await carol.call('2005');
  await call.answered();
  const music = await until(5_000, 'music', async () => {
    const shown = await pbx.rx('core show channels verbose');
    return /carol/.test(shown) && pbx.trace().some(({ text }) => /Started music on hold.*PJSIP\/carol/.test(text))
      ? true
      : undefined;
  });
  equal(music, true);
  call.hangUp();
});

groups('without a phone to ring ends the call at once', async () => {
  const call = await carol.call('2006');
  equal(await call.ended(2_000), 'unavailable');
});

groups('that nobody answers ends the call where it leads nowhere else', async () => {
  const call = await carol.call('2007');
  equal(await call.ended(), 'unavailable');
});

groups('leaves no warning in the log but of the one without a phone', () => {
  equal(pbx.warnings(), ["WARNING app_queue.c: Unable to join queue 'away'"]);
});

groups.run();
