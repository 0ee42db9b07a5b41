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

const site = (more: string) => `
version: 1
site: { name: acme, presets: [france], language: en }
hosts: { pbx1: { address: 192.0.2.10 } }
contexts:
  default: { kind: internal }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
users:
  alice: { number: 1000 }
  bob: { number: 123456789 }
trunks: { operator: { kind: sip, host: 198.51.100.1 } }
routes: { incoming: { alice: { number: 0123450000, to: user:alice } } }
${more}`;

/** What the operator sends, what Alice sees, and why. */
const france = [
  ['123456789', '0123456789', 'nine digits without the 0 get it'],
  ['+33123456789', '0123456789', 'France is a 0'],
  ['+4420123456', '004420123456', 'the plus sign of any other country is 00'],
  ['33123456789', '0033123456789', 'eleven digits without a 0 are of another country'],
  ['0123456789', '0123456789', 'a number as it is dialled stays'],
  ['1234567890', '1234567890', 'ten digits stay'],
  ['12345678', '12345678', 'eight digits stay'],
  ['+3312345678', '003312345678', 'a digit less than a number of France is of another country'],
  ['+331234567890', '00331234567890', 'a digit more than a number of France is of another country'],
  ['+123', '+123', 'a plus sign and three digits stay'],
  ['anonymous', 'anonymous', 'a caller who hides stays hidden'],
  ['0033123456789', '0033123456789', 'a number of another country as it is dialled stays'],
] as const;

let pbx: Asterisk;
let alice: Phone;
let bob: Phone;
let operator: Phone;

const numbers = suite('The number of a caller');

async function boot(more: string): Promise<void> {
  pbx = await pbxOfSite({ 'site.yaml': site(more) });
  operator = await switchAt(pbx, '198.51.100.1');
  alice = await phoneOf(pbx, 'alice');
  bob = await phoneOf(pbx, 'bob');
}

async function shown(from: string): Promise<string | undefined> {
  alice.will('ring');
  const call = await operator.call('0123450000', { from });
  const rung = await alice.rung();
  call.hangUp();
  return rung.from.number;
}

numbers.before(() => boot(''));
numbers.before.each(() => allRing());
numbers.after(async () => {
  allOff();
  await pbx.stop();
});

for (const [from, to, why] of france) {
  numbers(`from outside: ${why} (${from} becomes ${to})`, async () => {
    equal(await shown(from), to);
  });
}

numbers('from inside stays, whatever it looks like', async () => {
  alice.will('ring');
  const call = await bob.call('1000');
  equal((await alice.rung()).from.number, '123456789');
  call.hangUp();
});

numbers('leaves no warning in the log', () => equal(pbx.warnings(), []));

numbers('stays as it came when a site takes the rules away', async () => {
  allOff();
  await pbx.stop();
  await boot('caller_numbers: []');
  equal(await shown('+33123456789'), '+33123456789');
});

numbers('follows the first rule that fits, though another is more exact', async () => {
  allOff();
  await pbx.stop();
  await boot('caller_numbers: [{ match: X., add: 9 }, { match: 0123456789, add: 8 }]');
  equal(await shown('0123456789'), '90123456789');
});

numbers.run();
