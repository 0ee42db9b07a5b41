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

/** One boss for each strategy; Linda and Rebecca work for all of them, and Sylvia for the last alone. */
const strategies = ['bossfirst-serial', 'bossfirst-simult', 'secretary-serial', 'secretary-simult', 'all'] as const;

const site = `
version: 1
site: { name: acme }
hosts: { pbx1: { address: 192.0.2.10 } }
contexts:
  default: { kind: internal }
  from-extern: { kind: incoming }
users:
${strategies.map((_, index) => `  boss-${index + 1}: { name: Boss ${index + 1}, number: 100${index + 1} }`).join('\n')}
  boss-6: { number: 1006 }
  boss-7: { number: 1007 }
  linda: { number: 1011 }
  rebecca: { number: 1012 }
  sylvia: { number: 1013 }
  alice: { name: Alice, number: 1020 }
trunks: { operator: { kind: sip, host: 198.51.100.1 } }
routes: { incoming: { boss: { number: 0123450006, to: user:boss-6 } } }
filters:
${strategies
  .map(
    (strategy, index) => `  filter-${index + 1}:
    boss: boss-${index + 1}
    secretaries: [{ user: linda, code: ${index + 1}1 }, { user: rebecca, code: ${index + 1}2 }]
    strategy: ${strategy}
    boss_ring: 1s
    ring: 1s
    caller_name: For ${index + 1}`,
  )
  .join('\n')}
  filter-6: { boss: boss-6, secretaries: [{ user: sylvia, code: 61 }], strategy: secretary-simult, calls: external, ring: 2s, fallback: { no_answer: user:alice } }
  filter-7: { boss: boss-7, secretaries: [{ user: linda, code: 71 }], boss_ring: 0 }
`;

let pbx: Asterisk;
let operator: Phone;
const phones = new Map<string, Phone>();

function phone(name: string): Phone {
  const found = phones.get(name);
  if (found === undefined) throw new Error(`there is no phone of ${name}`);
  return found;
}

/** Dials a code and hears that it was understood. */
async function dial(name: string, code: string): Promise<void> {
  const call = await phone(name).call(code);
  await call.ended();
}

async function stateOf(code: string): Promise<string | undefined> {
  return /State:(\w+)/.exec(await pbx.rx(`core show hint *37${code}`))?.[1];
}

const filters = suite('The filter of a boss');

filters.before(async () => {
  pbx = await pbxOfSite({ 'site.yaml': site });
  operator = await switchAt(pbx, '198.51.100.1');
  for (const name of [
    'linda',
    'rebecca',
    'sylvia',
    'alice',
    'boss-6',
    'boss-7',
    ...strategies.map((_, at) => `boss-${at + 1}`),
  ])
    phones.set(name, await phoneOf(pbx, name));
});

filters.before.each(() => allRing());

filters.after(async () => {
  allOff();
  await pbx.stop();
});

filters('lets calls through while it is off', async () => {
  phone('boss-3').will('answer');
  const call = await phone('alice').call('1003');
  await call.hears(phone('boss-3'));
  call.hangUp();
});

filters('is switched on by the boss, and its lamp is lit', async () => {
  equal(await stateOf('31'), 'Idle');
  await dial('boss-3', '*3731');
  equal(await stateOf('31'), 'InUse');
});

filters('sends calls to a secretary it is on for, whose display says for whom', async () => {
  const before = phone('boss-3').received.length;
  phone('linda').will('answer');
  const call = await phone('alice').call('1003');
  await call.hears(phone('linda'));
  equal(phone('linda').received.at(-1)?.from.name, 'For 3 Alice');
  equal(phone('boss-3').received.length, before);
  call.hangUp();
});

filters('lets a secretary of the boss through', async () => {
  phone('boss-3').will('answer');
  const call = await phone('linda').call('1003');
  await call.hears(phone('boss-3'));
  call.hangUp();
});

filters('takes the call of a secretary of another boss', async () => {
  phone('linda').will('answer');
  const call = await phone('sylvia').call('1003');
  await call.hears(phone('linda'));
  call.hangUp();
});

filters('rings the last secretary of the list first, where one rings after the other', async () => {
  await dial('rebecca', '*3732');
  const before = phone('linda').received.length;
  const call = await phone('alice').call('1003');
  await phone('rebecca').rung();
  equal(phone('linda').received.length, before);
  await phone('linda').rung();
  equal(await call.ended(), 'unavailable');
});

filters('is switched off by the secretary for herself', async () => {
  await dial('linda', '*3731');
  await dial('rebecca', '*3732');
  equal(await stateOf('31'), 'Idle');
  phone('boss-3').will('answer');
  const call = await phone('alice').call('1003');
  await call.hears(phone('boss-3'));
  call.hangUp();
});

filters('is not switched by anybody else', async () => {
  await dial('alice', '*3731');
  equal(await stateOf('31'), 'Idle');
});

filters('rings the boss, then one secretary after the other', async () => {
  await dial('boss-1', '*3711');
  await dial('boss-1', '*3712');
  const call = await phone('alice').call('1001');
  await phone('boss-1').rung();
  await phone('rebecca').rung();
  await phone('linda').rung();
  await call.ended();
});

filters('rings the boss, then all secretaries at once', async () => {
  await dial('boss-2', '*3721');
  await dial('boss-2', '*3722');
  const call = await phone('alice').call('1002');
  await phone('boss-2').rung();
  phone('linda').will('ring');
  await Promise.all([phone('linda').rung(), phone('rebecca').rung()]);
  await call.ended();
});

filters('rings only those secretaries at once that it is on for', async () => {
  await dial('linda', '*3741');
  const before = phone('rebecca').received.length;
  const call = await phone('alice').call('1004');
  await phone('linda').rung();
  await call.ended();
  equal(phone('rebecca').received.length, before);
});

filters('rings everybody at once', async () => {
  await dial('boss-5', '*3751');
  await dial('boss-5', '*3752');
  phone('rebecca').will('answer');
  const call = await phone('alice').call('1005');
  await Promise.all([phone('boss-5').rung(), phone('linda').rung()]);
  await call.hears(phone('rebecca'));
  call.hangUp();
});

filters('of calls from outside takes these, and no others', async () => {
  await dial('sylvia', '*3761');
  phone('boss-6').will('answer');
  phone('sylvia').will('answer');
  const inside = await phone('alice').call('1006');
  await inside.hears(phone('boss-6'));
  inside.hangUp();
  const outside = await operator.call('0123450006', { from: '0199999999' });
  await outside.hears(phone('sylvia'));
  outside.hangUp();
});

filters('goes on to its fallback when no secretary answers, and not to the boss', async () => {
  const before = phone('boss-6').received.length;
  phone('alice').will('answer');
  const outside = await operator.call('0123450006', { from: '0199999999' });
  await phone('sylvia').rung();
  await outside.hears(phone('alice'));
  equal(phone('boss-6').received.length, before);
  outside.hangUp();
});

filters('rings the boss without end where the site says 0, as filter-rings-on has it', async () => {
  await dial('boss-7', '*3771');
  const before = phone('linda').received.length;
  const call = await phone('alice').call('1007');
  const ringing = await phone('boss-7').rung();
  ringing.answer();
  await call.hears(phone('boss-7'));
  equal(phone('linda').received.length, before);
  call.hangUp();
});

filters('leaves no warning in the log but of that ringing time', () =>
  equal(pbx.warnings(), ["WARNING app_dial.c: Invalid answer timeout specified: '0'. Setting timeout to infinite"]),
);

filters.run();
