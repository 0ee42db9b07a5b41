import { equal } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
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
  default: { kind: internal, include: [to-extern, help] }
  closed: { kind: internal, include: [help] }
  help: { kind: outgoing }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
users:
  alice: { name: Alice Wonderland, number: 1000, context: default, permissions: [no-mobiles] }
  bob: { number: 1001, context: default }
  carol: { number: 1002, context: default }
  anna-maria: { number: 1003, context: default, permissions: [no-mobiles] }
  dave: { number: 1004, context: closed }
permissions: { no-mobiles: { deny: [06.] } }
trunks: { operator: { kind: sip, host: 198.51.100.1 } }
groups: { both: { number: 2000, context: default, members: [anna-maria, bob] } }
queues:
  of-bob: { number: 3000, context: default, members: [bob] }
  of-anna: { number: 3001, context: default, members: [anna-maria], timeout: 2s, max_wait: 2s, fallback: { no_answer: user:carol } }
routes:
  incoming:
    bob: { number: 0123450001, to: user:bob }
    anna: { number: 0123450003, to: user:anna-maria }
    dave: { number: 0123450004, to: user:dave }
  outgoing:
    emergency: { patterns: [112], context: help, trunks: [operator], emergency: yes }
    all: { patterns: [0XXXXXXXXX], context: to-extern, trunks: [operator] }
`;

let pbx: Asterisk;
let operator: Phone;
const phones = new Map<string, Phone>();

function phone(name: string): Phone {
  const found = phones.get(name);
  if (found === undefined) throw new Error(`there is no phone of ${name}`);
  return found;
}

const redirects = suite('A phone that answers with another number (302)');

redirects.before(async () => {
  pbx = await pbxOfSite({ 'site.yaml': site });
  operator = await switchAt(pbx, '198.51.100.1');
  for (const name of ['alice', 'bob', 'carol', 'anna-maria', 'dave']) phones.set(name, await phoneOf(pbx, name));
});

redirects.before.each(() => {
  allRing();
  operator.will('answer');
  phone('carol').will('answer');
});

redirects.after(async () => {
  allOff();
  await pbx.stop();
});

redirects('sends the call to a colleague, who sees who calls', async () => {
  phone('bob').will({ redirect: '1002' });
  const call = await phone('alice').call('1001');
  await call.hears(phone('carol'));
  equal(phone('carol').received.at(-1)?.from, { name: 'Alice Wonderland', number: '1000' });
  call.hangUp();
});

redirects('goes where its user may call, whatever the caller may', async () => {
  phone('bob').will({ redirect: '0612345678' });
  const call = await phone('alice').call('1001');
  await call.hears(operator);
  equal(operator.received.at(-1)?.number, '0612345678');
  call.hangUp();
});

for (const [who, number] of [
  ['a colleague', '1003'],
  ['the outside', '0123450003'],
] as const)
  redirects(`goes nowhere that its user may not call, for a call of ${who}`, async () => {
    phone('anna-maria').will({ redirect: '0612345678' });
    const before = operator.received.length;
    const call =
      number.length > 4 ? await operator.call(number, { from: '0199999999' }) : await phone('bob').call(number);
    await call.ended();
    equal(operator.received.length, before);
  });

redirects('goes nowhere that its user cannot dial, for a call from outside', async () => {
  phone('dave').will({ redirect: '0223456789' });
  const before = operator.received.length;
  await (await operator.call('0123450004', { from: '0199999999' })).ended();
  equal(operator.received.length, before);
});

redirects('takes a call from outside on to the outside, as its user may', async () => {
  phone('bob').will({ redirect: '0612345678' });
  const before = operator.received.length;
  const call = await operator.call('0123450001', { from: '0199999999' });
  await call.answered();
  equal(
    operator.received.slice(before).map(({ number }) => number),
    ['0612345678'],
  );
  call.hangUp();
});

redirects('dials no code of its user for a caller', async () => {
  phone('bob').will({ redirect: '*211002' });
  await (await phone('alice').call('1001')).ended();
  equal((await pbx.rx('database get pbxc user/bob/forward_unconditional')).trim(), 'Database entry not found.');
});

redirects('obeys its user as a member of a queue and of a group, too', async () => {
  phone('bob').will({ redirect: '0612345678' });
  const queued = await phone('alice').call('3000');
  await queued.hears(operator);
  queued.hangUp();
  const grouped = await phone('alice').call('2000');
  await grouped.hears(operator);
  grouped.hangUp();
  phone('bob').will('ring');
  phone('anna-maria').will({ redirect: '0612345678' });
  const before = operator.received.length;
  const refused = await phone('bob').call('3001');
  await refused.hears(phone('carol'));
  refused.hangUp();
  equal(operator.received.length, before);
});

redirects('does not go round for ever with another', async () => {
  phone('bob').will({ redirect: '1003' });
  phone('anna-maria').will({ redirect: '1001' });
  await (await phone('carol').call('1001')).ended();
});

redirects('leaves no warning in the log', () => equal(pbx.warnings(), []));

redirects.run();
