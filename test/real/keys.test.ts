import { equal } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
import { leaveMessage } from './lib/leave-message.ts';
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
contexts: { default: { kind: internal }, lab: { kind: internal, include: [default] } }
feature_codes: { call_recording: "*26", voicemail_off: "*90" }
users:
  alice-w:
    name: Alice Wonderland
    context: default
    number: 1000
    ring: 1s
    voicemail: {}
    fallback: { unavailable: "voicemail:alice-w" }
    do_not_disturb: yes
    keys:
      1: { user: bob }
      2: { group: sales }
      3: { queue: support }
      4: { conference: board }
      5: { agent: anna }
      6: { custom: "***301000" }
      7: { custom: "***341000" }
      8: { bsfilter: boss }
      9: { forward: unconditional }
      10: { forward: unconditional, to: 1001 }
      11: { forward: no_answer, to: 1002 }
      12: { service: do_not_disturb }
      13: { service: call_recording }
      14: { service: undo_forwards }
      15: { service: voicemail }
      17: { paging: shop }
      18: { paging: floor }
      19: { park_position: 701 }
      20: { park: yard }
      16: { custom: 1002, hint: "Custom:door" }
      21: { service: incoming_call_filter }
      22: { service: voicemail_off }
      23: { agent: anna, action: login }
      24: { agent: anna, action: logout }
      25: { forward: busy }
      26: { onlinerec: yes }
      27: { transfer: blind }
  bob: { name: Bob Brown, context: default, number: 1001, ring: 5s, call_recording: yes, keys: { 1: { service: call_recording } } }
  carol:
    name: Carol Kowalski
    context: default
    number: 1002
    forward: { busy: 1001 }
    keys: { 1: { forward: busy, to: 1001 }, 2: { bsfilter: boss } }
  dora: { number: 1003, context: lab, key_template: lab, keys: { 1: { user: bob } } }
key_templates: { lab: { keys: { 2: { service: undo_forwards } } } }
groups: { sales: { number: 2000, context: default, members: [bob], ring: 5s } }
queues: { support: { number: 3000, context: default, members: [{ agent: anna }], max_wait: 1m } }
agents: { anna: { name: Anna, number: 8000 } }
conferences: { board: { number: 4000, context: default } }
pagings:
  shop: { code: 601, context: default, members: [bob] }
  floor: { number: 5000, context: default, members: [bob, carol] }
parkings: { yard: { number: 700, context: default, positions: 701-702 } }
filters: { boss: { boss: alice-w, secretaries: [{ user: carol, code: 7 }] } }
`;

let pbx: Asterisk;
let alice: Phone;
let bob: Phone;
let carol: Phone;

const keys = suite('The lamp of a key');

keys.before(async () => {
  pbx = await pbxOfSite({ 'site.yaml': site });
  alice = await phoneOf(pbx, 'alice-w');
  bob = await phoneOf(pbx, 'bob');
  carol = await phoneOf(pbx, 'carol');
});

keys.before.each(allRing);

keys.after(async () => {
  allOff();
  await pbx.stop();
});

type State = 'dark' | 'blinks' | 'lit';

const states: Readonly<Record<State, string>> = { dark: 'terminated', blinks: 'early', lit: 'confirmed' };

/** Waits until the phone was told so. */
async function shows(phone: Phone, extension: string, state: State): Promise<void> {
  if (phone.lamp(extension) === undefined) await phone.watch(extension);
  await until(
    5_000,
    `${extension} to be ${state} on the phone of ${phone.name}, which is ${phone.lamp(extension)}`,
    () => (phone.lamp(extension) === states[state] ? true : undefined),
  );
}

/** Presses a key, that is, dials what it watches, and waits for the end. */
async function press(phone: Phone, extension: string): Promise<void> {
  const call = await phone.call(extension);
  await call.ended();
}

keys('for a user is dark, blinks while the phone rings, and is lit while the user talks', async () => {
  await shows(alice, '1001', 'dark');
  const call = await carol.call('1001');
  const ringing = await bob.rung();
  await shows(alice, '1001', 'blinks');
  ringing.answer();
  await call.answered();
  await shows(alice, '1001', 'lit');
  call.hangUp();
  await shows(alice, '1001', 'dark');
});

keys('for a user is right in every context from which the number can be dialled', async () => {
  const dora = await phoneOf(pbx, 'dora');
  await shows(dora, '1001', 'dark');
  const call = await carol.call('1001');
  await bob.rung();
  await shows(dora, '1001', 'blinks');
  call.hangUp();
  await press(dora, '*231001');
  await shows(dora, '*7351003**20', 'lit');
  await press(dora, '*7351003**20');
  await shows(dora, '*7351003**20', 'dark');
});

keys('for a group blinks while a call to it rings, and not while a member talks', async () => {
  await shows(alice, '2000', 'dark');
  const call = await carol.call('2000');
  const ringing = await bob.rung();
  await shows(alice, '2000', 'blinks');
  ringing.answer();
  await call.answered();
  await shows(alice, '2000', 'dark');
  call.hangUp();
});

keys('for a queue blinks while a caller waits', async () => {
  await press(bob, '*308000');
  await shows(alice, '3000', 'dark');
  const call = await carol.call('3000');
  await shows(alice, '3000', 'blinks');
  call.hangUp();
  await shows(alice, '3000', 'dark');
  await press(bob, '*308000');
});

keys('for a conference is lit while somebody is in it', async () => {
  await shows(alice, '4000', 'dark');
  const call = await carol.call('4000');
  await call.answered();
  await shows(alice, '4000', 'lit');
  call.hangUp();
  await shows(alice, '4000', 'dark');
});

keys('for coming and for going of an agent is lit while the agent is there', async () => {
  for (const extension of ['*318000', '*328000']) await shows(alice, extension, 'dark');
  await press(alice, '*318000');
  for (const extension of ['*318000', '*328000']) await shows(alice, extension, 'lit');
  await press(alice, '*328000');
  for (const extension of ['*318000', '*328000']) await shows(alice, extension, 'dark');
});

keys('for an agent is lit while the agent is logged in, wherever', async () => {
  for (const extension of ['*308000', '***301000']) await shows(alice, extension, 'dark');
  await press(alice, '*308000');
  for (const extension of ['*308000', '***301000']) await shows(alice, extension, 'lit');
  await press(alice, '*308000');
  for (const extension of ['*308000', '***301000']) await shows(alice, extension, 'dark');
  await press(bob, '*308000');
  await shows(alice, '*308000', 'lit');
  await shows(alice, '***301000', 'dark');
  await press(bob, '*308000');
  await shows(alice, '*308000', 'dark');
});

keys('for the pause of the agent on a phone is lit during the pause, and dark after logging out', async () => {
  await press(alice, '*308000');
  await shows(alice, '***341000', 'dark');
  await press(alice, '***341000');
  await shows(alice, '***341000', 'lit');
  await press(alice, '***341000');
  await shows(alice, '***341000', 'dark');
  await press(alice, '***341000');
  await shows(alice, '***341000', 'lit');
  await press(alice, '*308000');
  await shows(alice, '***341000', 'dark');
});

keys('for a filter is lit on the phones of boss and secretary while it is on', async () => {
  for (const phone of [alice, carol]) await shows(phone, '*377', 'dark');
  await press(carol, '*377');
  for (const phone of [alice, carol]) await shows(phone, '*377', 'lit');
  await press(alice, '*377');
  for (const phone of [alice, carol]) await shows(phone, '*377', 'dark');
});

keys('for a paging is lit until the last one has spoken to it', async () => {
  for (const extension of ['*11601', '5000']) await shows(alice, extension, 'dark');
  bob.will('answer');
  const page = await alice.call('*11601');
  await page.answered();
  await shows(alice, '*11601', 'lit');
  equal(alice.lamp('5000'), states.dark);
  await pbx.rx('dialplan reload');
  const second = await carol.call('*11601');
  await second.answered();
  second.hangUp();
  await second.ended();
  equal(alice.lamp('*11601'), states.lit);
  page.hangUp();
  await shows(alice, '*11601', 'dark');
});

keys('for a position of a parking lot is lit while a call is there', async () => {
  await shows(alice, '701', 'dark');
  const parked = await bob.call('700');
  await parked.answered();
  await shows(alice, '701', 'lit');
  const call = await alice.call('701');
  await call.hears(bob);
  await shows(alice, '701', 'dark');
  call.hangUp();
});

keys('for a service that starts as on is lit before anybody has dialled anything', async () => {
  await shows(alice, '*7351000**25', 'lit');
  await shows(bob, '*7351001**26', 'lit');
  await shows(carol, '*7351002**231001', 'lit');
});

keys('for a service that starts as off is dark', async () => {
  for (const extension of ['**26', '**27', '**90', '**21', '**23', '**211001', '**221002', '**20'])
    await shows(alice, `*7351000${extension}`, 'dark');
});

keys('for a service goes out and on as it is pressed', async () => {
  await press(alice, '*7351000**25');
  await shows(alice, '*7351000**25', 'dark');
  await press(alice, '*7351000**25');
  await shows(alice, '*7351000**25', 'lit');
  await press(alice, '*25');
  await shows(alice, '*7351000**25', 'dark');
  await press(bob, '*7351001**26');
  await shows(bob, '*7351001**26', 'dark');
});

for (const [what, extension] of [
  ['asking callers for their names', '*7351000**27'],
  ['calls that go to no mailbox', '*7351000**90'],
] as const)
  keys(`for ${what} goes on and out as it is pressed`, async () => {
    for (const state of ['lit', 'dark'] as const) {
      await press(alice, extension);
      await shows(alice, extension, state);
    }
  });

keys('of one user is not changed by another who dials it', async () => {
  await press(carol, '*7351000**25');
  equal(alice.lamp('*7351000**25'), states.dark);
  equal(await pbx.rx('database get pbxc user/carol/do_not_disturb'), 'Value: yes\n');
  await press(carol, '*25');
});

keys('for a forward to a number is lit only while calls go there', async () => {
  await press(alice, '*7351000**211001');
  for (const extension of ['**21', '**211001', '**20']) await shows(alice, `*7351000${extension}`, 'lit');
  await press(alice, '*211002');
  await shows(alice, '*7351000**211001', 'dark');
  for (const extension of ['**21', '**20']) await shows(alice, `*7351000${extension}`, 'lit');
  await press(alice, '*7351000**211001');
  await shows(alice, '*7351000**211001', 'lit');
});

keys('for a forward goes out when the lit key is pressed', async () => {
  await press(alice, '*7351000**211001');
  for (const extension of ['**21', '**211001', '**20']) await shows(alice, `*7351000${extension}`, 'dark');
  await press(carol, '*7351002**231001');
  await shows(carol, '*7351002**231001', 'dark');
});

keys('for a forward to any number is lit whatever the number is', async () => {
  for (const code of ['*231001', '*231002']) {
    await press(alice, code);
    await shows(alice, '*7351000**23', 'lit');
  }
  await press(alice, '*7351000**23');
  await shows(alice, '*7351000**23', 'dark');
});

keys('for what is pressed in a call has none', async () => {
  const hints = await pbx.rx('core show hints');
  equal(
    ['*7351000**21@', '*7351000**3@', '*7351000**1@'].filter((extension) => hints.includes(extension)),
    ['*7351000**21@'],
  );
});

keys('for all forwards is lit while there is one, and ends them', async () => {
  await press(alice, '*7351000**221002');
  for (const extension of ['**221002', '**20']) await shows(alice, `*7351000${extension}`, 'lit');
  await press(alice, '*7351000**20');
  for (const extension of ['**221002', '**20']) await shows(alice, `*7351000${extension}`, 'dark');
});

keys('for voicemail is lit while there are new messages', async () => {
  await shows(alice, '*7351000**98', 'dark');
  await alice.unregister();
  const ear = listen(pbx, 'PJSIP/bob');
  await leaveMessage(await bob.call('1000'), ear);
  await alice.register();
  await shows(alice, '*7351000**98', 'lit');
});

keys('for anything else shows the device that the site names, and dials what it says', async () => {
  await shows(alice, '*7351000*1002', 'dark');
  await pbx.rx('devstate change Custom:door INUSE');
  await shows(alice, '*7351000*1002', 'lit');
  carol.will('answer');
  const call = await alice.call('*7351000*1002');
  await call.hears(carol);
  call.hangUp();
});

keys('is as before when the dialplan is loaded again', async () => {
  await press(alice, '*7351000**211001');
  await pbx.rx('dialplan reload');
  // The phone of Bob has not asked before.
  await bob.watch('*7351000**211001');
  await shows(bob, '*7351000**211001', 'lit');
  await shows(alice, '*7351000**25', 'dark');
});

keys('is right again after the start of the service was changed in AstDB', async () => {
  await pbx.rx('database del pbxc user/alice-w/do_not_disturb');
  await pbx.rx('dialplan reload');
  await shows(alice, '*7351000**25', 'lit');
});

keys('leaves no warning in the log', () => {
  equal(pbx.warnings(), []);
});

keys.run();
