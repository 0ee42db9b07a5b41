import { setTimeout as sleep } from 'node:timers/promises';
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
  dave: { name: Dave Davis, number: 1003 }
skills: { english: {}, german: {} }
agents:
  ada: { number: 8000, skills: { english: 75 } }
  ben: { number: 8001, skills: { english: 25, german: 95 } }
skill_rules:
  wait_for_the_best: { rules: ["WT < 5, english > 50", english > 0] }
  select_lang:
    variables: { lang: [english, german] }
    rules: [$lang > 90, $lang > 50]
queues:
  support:
    number: 3000
    members: [{ agent: ada }, { agent: ben }]
    strategy: linear
    timeout: 30s
    retry: 1s
    skill_rules: [select_lang]
    default_skills: wait_for_the_best
    fallback: { empty: sound:nobody }
groups:
  german: { number: 2000, members: [dave], ring: 1s, fallback: { no_answer: { queue: support, skills: select_lang(lang=german) } } }
`;

const dialplan = `
[english-please]
exten = 4000,1,Set(XIVO_QUEUESKILLRULESET=select_lang(lang=english))
same = n,Goto(default,3000,1)
exten = 4001,1,Set(XIVO_QUEUESKILLRULESET=nothing_known)
same = n,Goto(default,3000,1)
[xivo-extrafeatures]
include = english-please
`;

let pbx: Asterisk;
let alice: Phone;
let bob: Phone;
let carol: Phone;
let dave: Phone;

const skills = suite('Calls with skill rules');

skills.before(async () => {
  pbx = await pbxOfSite({ 'site.yaml': site, 'dialplan/skills.conf': dialplan }, { sounds: ['nobody'] });
  alice = await phoneOf(pbx, 'alice');
  bob = await phoneOf(pbx, 'bob');
  carol = await phoneOf(pbx, 'carol');
  dave = await phoneOf(pbx, 'dave');
});

skills.before.each(allRing);

skills.after(async () => {
  allOff();
  await pbx.stop();
});

async function dial(phone: Phone, code: string): Promise<string[]> {
  const caller = listen(pbx, `PJSIP/${phone.name}`);
  const call = await phone.call(code);
  equal(await call.ended(), 'hung up');
  return caller.heard();
}

/** All calls are over, and who was called is free. */
async function quiet(): Promise<void> {
  await until(
    5_000,
    'all calls to end',
    async () => (await pbx.rx('core show channels count')).includes('0 active channels') || undefined,
  );
}

skills('with nobody there who fits any rule find nobody', async () => {
  equal(await dial(carol, '3000'), ['nobody']);
});

skills('go to the best at once, and stay with them while they ring, however long', async () => {
  equal(await dial(alice, '*318000'), ['agent-loginok']);
  equal(await dial(bob, '*318001'), ['agent-loginok']);
  const first = await carol.call('3000');
  await alice.rung();
  const before = bob.received.length;
  const second = await dave.call('3000');
  await sleep(3_000);
  equal(bob.received.length, before, 'the second waits for the best, too');
  // After five seconds the second goes to the next best; the first still rings where it does.
  const next = await bob.rung();
  equal(next.from, { name: 'Dave Davis', number: '1003' });
  equal(alice.received.at(-1)?.from, { name: 'Carol Kowalski', number: '1002' });
  next.answer();
  await second.hears(bob);
  second.hangUp();
  first.hangUp();
  await quiet();
});

skills('do not wait for the best when they are not logged in', async () => {
  equal(await dial(alice, '*328000'), ['agent-loggedoff']);
  bob.will('answer');
  const started = Date.now();
  const call = await carol.call('3000');
  await call.hears(bob);
  ok(Date.now() - started < 3_000, 'at once');
  call.hangUp();
  await quiet();
});

skills('who wait for the best are put through to the next when the best logs out', async () => {
  equal(await dial(alice, '*318000'), ['agent-loginok']);
  alice.will('busy');
  bob.will('answer');
  const before = bob.received.length;
  const call = await carol.call('3000');
  await call.answered();
  await sleep(1_500);
  equal(bob.received.length, before);
  const started = Date.now();
  equal(await dial(dave, '***301000*8000'), ['agent-loggedoff']);
  await call.hears(bob);
  ok(Date.now() - started < 3_500, 'and does not wait for the time to be up');
  call.hangUp();
  await quiet();
});

skills('wait for the best again when they are back', async () => {
  equal(await dial(alice, '*318000'), ['agent-loginok']);
  alice.will('answer');
  const before = bob.received.length;
  const call = await carol.call('3000');
  await call.hears(alice);
  equal(bob.received.length, before);
  call.hangUp();
  await quiet();
});

skills('that a destination asks for go to who has them', async () => {
  bob.will('answer');
  const before = alice.received.length;
  const call = await carol.call('2000');
  await call.hears(bob);
  equal(alice.received.length, before);
  call.hangUp();
  await quiet();
});

skills("that the site's own dialplan asks for go to who has them", async () => {
  alice.will('answer');
  const before = bob.received.length;
  const call = await carol.call('4000');
  await call.hears(alice);
  equal(bob.received.length, before);
  call.hangUp();
  await quiet();
});

skills('in different lanes do not wait for each other', async () => {
  alice.will('ring');
  bob.will('answer');
  const english = await carol.call('4000');
  await alice.rung();
  const more = await bob.call('4000');
  await more.answered();
  const german = await dave.call('2000');
  more.hangUp();
  await german.hears(bob);
  german.hangUp();
  english.hangUp();
  await quiet();
});

skills('that the queue does not know are none', async () => {
  alice.will('answer');
  const call = await carol.call('4001');
  await call.hears(alice);
  call.hangUp();
  await quiet();
});

skills('leave no warning in the log but of who was kept out', () => {
  const warnings = pbx
    .warnings()
    .filter((line) => !line.startsWith('WARNING res_musiconhold.c: Failed to write frame'));
  equal(warnings, ["WARNING app_queue.c: Unable to join queue 'support+wait_for_the_best'"]);
});

skills.run();
