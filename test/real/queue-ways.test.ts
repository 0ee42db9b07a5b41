import { setTimeout as sleep } from 'node:timers/promises';
import { equal, ok } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
import { listen } from './lib/listen.ts';
import { localCall } from './lib/local-call.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { pbxOfSite } from './lib/pbx-of-site.ts';
import { allOff, allRing, phoneOf } from './lib/phone-of.ts';
import { played } from './lib/prompts.ts';
import type { Phone } from './lib/sip/phone.ts';
import { until } from './lib/until.ts';
import { requires } from './requires.ts';

requires('asterisk-22', 'network namespaces');
inOwnNetwork();

const many = Array.from({ length: 12 }, (_, index) => `slow-${index + 1}`);

const site = `
version: 1
site: { name: acme }
hosts: { pbx1: { address: 192.0.2.10 } }
contexts: { default: { kind: internal }, choices: { kind: internal } }
users:
  alice: { name: Alice Wonderland, number: 1000, context: default }
  bob: { name: Bob Brown, number: 1001, context: default }
  carol: { name: Carol Kowalski, number: 1002, context: default }
${many.map((name) => `  ${name}: { line: custom, interface: Local/s@slow, context: default }`).join('\n')}
agents: { ada: { number: 8000 } }
queues:
  one: { number: 3001, members: [slow-1, slow-2], diversions: { waiting_ratio: { over: 1, to: sound:many } } }
  half: { number: 3002, members: [${many.join(', ')}], strategy: linear, diversions: { waiting_ratio: { over: 0.5, to: sound:many } } }
  nobody:
    number: 3003
    members: [{ agent: ada }]
    join_empty: []
    leave_when_empty: []
    max_wait: 1m
    diversions: { waiting_ratio: { over: 100, to: sound:many } }
  slow: { number: 3004, members: [alice], strategy: linear, diversions: { estimated_wait: { over: 1s, to: sound:long }, waiting_ratio: { over: 0.1, to: sound:many } } }
  widening: { number: 3005, members: [{ user: alice, penalty: 0 }, { user: bob, penalty: 2 }], penalty_rule: wider, strategy: linear, timeout: 1s, retry: 1s }
  plain: { number: 3006, members: [bob], timeout: 1s, retry: 1s }
  told:
    number: 3007
    members: [slow-1]
    timeout: 1s
    retry: 1s
    announce_every: 30s
    announce_position: yes
    announce_to_first: yes
    periodic_announce: [please-wait, still-here]
    periodic_announce_every: 2s
    exit_context: choices
    prompts: { you_are_next: first-of-all }
  prepared: { number: 3008, members: [alice], preprocess: prepare }
  apart: { number: 3009, members: [bob, slow-1], strategy: linear, timeout: 2s, retry: 1s, max_wait: 5s, timeout_priority: app, fallback: { no_answer: sound:nobody } }
  spoken: { number: 3010, members: [slow-1], language: fr, max_wait: 1s, timeout_priority: app, fallback: { no_answer: sound:long } }
groups:
  german: { number: 3011, context: default, members: [slow-1], language: de_DE, ring: 1s, fallback: { no_answer: sound:nobody } }
  other: { number: 5, context: choices, members: [bob] }
penalty_rules:
  wider: [{ after: 0, max: 0 }, { after: 4s, max: 5 }]
`;

const dialplan = `
[slow]
exten = s,1,Wait(120)
[prepare]
exten = s,1,Set(CALLERID(name)=\${XIVO_QUEUENAME})
same = n,Return()
`;

let pbx: Asterisk;
let alice: Phone;
let bob: Phone;
let carol: Phone;

const queues = suite('Callers of a queue');

queues.before(async () => {
  const sounds = ['many', 'long', 'nobody', 'please-wait', 'still-here', 'first-of-all'];
  pbx = await pbxOfSite({ 'site.yaml': site, 'dialplan/own.conf': dialplan }, { sounds });
  alice = await phoneOf(pbx, 'alice');
  bob = await phoneOf(pbx, 'bob');
  carol = await phoneOf(pbx, 'carol');
});

queues.before.each(allRing);

queues.after.each(async () => {
  await pbx.rx('channel request hangup all');
  await until(
    5_000,
    'all calls to end',
    async () => (await pbx.rx('core show channels count')).includes('0 active channels') || undefined,
  );
});

queues.after(async () => {
  allOff();
  await pbx.stop();
});

/** So many callers wait in a queue. */
async function wait(queue: string, number: string, callers: number): Promise<void> {
  for (let count = 0; count < callers; count++) await localCall(pbx, { number, context: 'default' });
  await until(
    5_000,
    `${callers} callers to wait in ${queue}`,
    async () =>
      (await pbx.rx(`dialplan eval function QUEUE_WAITING_COUNT(${queue})`)).includes(`Result: ${callers}\n`) ||
      undefined,
  );
}

/** What a caller hears who is sent elsewhere, and what the log of queues says then: queue, agent, event, data. */
async function diverted(number: string): Promise<string[]> {
  const caller = listen(pbx, 'PJSIP/carol');
  const before = pbx.log('queue_log').length;
  const call = await carol.call(number);
  equal(await call.ended(), 'hung up');
  const logged = pbx.log('queue_log').slice(before).trimEnd().split('\n');
  return [...caller.heard(), ...logged.map((line) => line.split('|').slice(2).join('|'))];
}

async function admitted(queue: string, number: string, waiting: number): Promise<void> {
  await localCall(pbx, { number, context: 'default' });
  await until(
    5_000,
    'the caller to wait',
    async () =>
      (await pbx.rx(`dialplan eval function QUEUE_WAITING_COUNT(${queue})`)).includes(`Result: ${waiting}\n`) ||
      undefined,
  );
}

queues('go elsewhere when two wait for two members and one each is the most: 3/2 > 1', async () => {
  await wait('one', '3001', 2);
  equal(await diverted('3001'), ['many', 'one|NONE|DIVERT_CA_RATIO|']);
});

queues('enter when five wait for twelve members and a half each is the most: 6/12 is not more', async () => {
  await wait('half', '3002', 5);
  await admitted('half', '3002', 6);
  equal(await diverted('3002'), ['many', 'half|NONE|DIVERT_CA_RATIO|'], 'the seventh is');
});

queues('enter when nobody waits, whatever the ratio', async () => {
  await admitted('slow', '3004', 1);
  equal(await diverted('3004'), ['many', 'slow|NONE|DIVERT_CA_RATIO|'], 'and the next does not');
});

queues('go elsewhere when somebody waits and no member is there at all', async () => {
  await wait('nobody', '3003', 1);
  equal(await diverted('3003'), ['many', 'nobody|NONE|DIVERT_CA_RATIO|']);
});

queues('go elsewhere when callers before them waited long, and the ratio is not asked then', async () => {
  // The smoothed hold time starts at 0 and moves by a quarter each time: 8 s of waiting make 2.
  const first = await carol.call('3004');
  const ringing = await alice.rung();
  await sleep(8_500);
  ringing.answer();
  await first.hears(alice);
  first.hangUp();
  await sleep(500);
  alice.will('ring');
  await wait('slow', '3004', 1);
  equal(await diverted('3004'), ['long', 'slow|NONE|DIVERT_HOLDTIME|']);
});

queues('are called to members of a higher penalty when they have waited, by a rule', async () => {
  bob.will('answer');
  const before = bob.received.length;
  const call = await carol.call('3005');
  await call.answered();
  await sleep(2_500);
  equal(bob.received.length, before, 'not yet');
  alice.will('busy');
  await call.hears(bob);
  call.hangUp();
});

queues('of a queue with a rule know nothing of it in the next one', async () => {
  bob.will('answer');
  const call = await carol.call('3006');
  await call.hears(bob);
  call.hangUp();
});

queues('hear their place in words of the site, and other sounds from time to time', async () => {
  await carol.call('3007');
  await played(pbx, 'PJSIP/carol', 'first-of-all');
  await played(pbx, 'PJSIP/carol', 'please-wait');
  await played(pbx, 'PJSIP/carol', 'still-here');
});

queues('leave by a digit for what its context has', async () => {
  bob.will('answer');
  const call = await carol.call('3007');
  await played(pbx, 'PJSIP/carol', 'please-wait', 2);
  await call.press('5');
  await call.hears(bob);
  call.hangUp();
});

queues('are prepared by a subroutine before they enter', async () => {
  alice.will('answer');
  const call = await carol.call('3008');
  await call.hears(alice);
  equal(alice.received.at(-1)?.from, { name: 'prepared', number: '1002' });
  call.hangUp();
});

queues('ring one member and the next after a pause, and go on when their time is up', async () => {
  const caller = listen(pbx, 'PJSIP/carol');
  const before = bob.received.length;
  const started = Date.now();
  const call = await carol.call('3009');
  equal(await call.ended(), 'hung up');
  const seconds = (Date.now() - started) / 1000;
  ok(seconds > 4.5 && seconds < 9, `after ${seconds} s`);
  equal(bob.received.length, before + 1);
  equal(caller.heard().at(-1), 'nobody');
});

queues('hear the language of the queue, or of the group, and what comes after it', async () => {
  const caller = listen(pbx, 'PJSIP/carol');
  for (const number of ['3010', '3011']) equal(await (await carol.call(number)).ended(), 'hung up');
  equal(caller.heardIn(), [
    { file: 'long', language: 'fr' },
    { file: 'nobody', language: 'de_DE' },
  ]);
});

queues.run();
