import { setTimeout as sleep } from 'node:timers/promises';
import { equal, match } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
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
  alice: { name: Alice Wonderland, number: 1000, caller_id: "0123450001" }
  bob: { name: Bob Brown, number: 1001 }
trunks: { operator: { kind: sip, host: 198.51.100.1 } }
routes:
  outgoing:
    help: { patterns: [112], trunks: [operator], emergency: yes }
    world: { patterns: ["0XXXXXXXXX", "0XXX"], trunks: [operator] }
agents:
  ada: { number: 8000 }
  ben: { number: 8001 }
queues:
  outgoing: { members: [{ agent: ben }, { agent: ada }], strategy: leastrecent, outbound: { longer_than: 6 } }
  support: { number: 3000, members: [{ agent: ada }], wrapup_time: 3s, timeout: 2s, retry: 1s }
`;

let pbx: Asterisk;
let alice: Phone;
let bob: Phone;
let operator: Phone;

const outbound = suite('A call to the outside');

outbound.before(async () => {
  pbx = await pbxOfSite({ 'site.yaml': site });
  alice = await phoneOf(pbx, 'alice');
  bob = await phoneOf(pbx, 'bob');
  operator = await switchAt(pbx, '198.51.100.1');
  const login = await alice.call('*318000');
  equal(await login.ended(), 'hung up');
});

outbound.before.each(allRing);

outbound.after(async () => {
  allOff();
  await pbx.stop();
});

const showOf = async (queue: string) => await pbx.rx(`queue show ${queue}`);

async function quiet(): Promise<void> {
  await until(
    5_000,
    'all calls to end',
    async () => (await pbx.rx('core show channels count')).includes('0 active channels') || undefined,
  );
}

outbound('of an agent is a call of the queue, with the caller ID of the user', async () => {
  operator.will('answer');
  const call = await alice.call('0612345678');
  await call.hears(operator);
  equal(operator.received.at(-1)?.from.number, '0123450001');
  match(await showOf('outgoing'), /Agent\/8000 .*\(in call\)/);
  call.hangUp();
  await quiet();
  match(await showOf('outgoing'), /C:1,/);
  match(await showOf('outgoing'), /Agent\/8000 .*has taken 1 calls/);
});

outbound('of an agent has the rest after it in all queues', async () => {
  match(await showOf('support'), /Agent\/8000 .*has taken 1 calls/);
});

outbound('of an agent to a short number is no call of the queue', async () => {
  operator.will('answer');
  const call = await alice.call('0123');
  await call.hears(operator);
  call.hangUp();
  await quiet();
  match(await showOf('outgoing'), /C:1,/);
});

outbound('of somebody who is no agent is no call of the queue', async () => {
  operator.will('answer');
  const call = await bob.call('0612345678');
  await call.hears(operator);
  call.hangUp();
  await quiet();
  match(await showOf('outgoing'), /C:1,/);
});

outbound('of an agent in the rest after another call goes out all the same', async () => {
  alice.will('answer');
  const incoming = await bob.call('3000');
  await incoming.hears(alice);
  incoming.hangUp();
  await quiet();
  operator.will('answer');
  const call = await alice.call('0612345678');
  await call.hears(operator);
  call.hangUp();
  await quiet();
});

outbound('of an agent that the callee refuses ends, and is tried once', async () => {
  await sleep(3_000);
  operator.will('busy');
  const before = operator.received.length;
  const call = await alice.call('0612345678');
  await call.ended();
  equal(operator.received.length, before + 1);
  await quiet();
});

outbound('for help goes its own way', async () => {
  operator.will('answer');
  const call = await alice.call('112');
  await call.hears(operator);
  call.hangUp();
  await quiet();
});

outbound('leaves no warning in the log', () => {
  equal(pbx.warnings(), []);
});

outbound.run();
