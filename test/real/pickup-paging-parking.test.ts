import { setTimeout as sleep } from 'node:timers/promises';
import { equal, match } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
import { listen } from './lib/listen.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { pbxOfSite } from './lib/pbx-of-site.ts';
import { allOff, allRing, phoneOf, switchAt } from './lib/phone-of.ts';
import { headers } from './lib/sip/message.ts';
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
  default: { kind: internal }
  from-extern: { kind: incoming }
users:
  alice: { name: Alice Wonderland, number: 1000, device: desk, parking: main }
  bob: { name: Bob Brown, number: 1001 }
  carol: { name: Carol Kowalski, number: 1002 }
  erin: { name: Erin Eriksen, number: 1003, max_contacts: 2 }
  fred: { name: Fred Fox, number: 1004, parking: quick }
  cab: { number: 1005, line: custom, interface: Local/1003@default/n }
devices: { desk: { mac: "00:04:f2:23:74:29", vendor: polycom } }
groups:
  sales: { number: 2000, members: [alice] }
  taxi: { number: 2001, members: [cab] }
queues: { support: { number: 3000, members: [bob], timeout: 30s } }
trunks: { operator: { kind: sip, host: 198.51.100.1 } }
routes:
  incoming:
    alice: { number: 0123450001, to: user:alice }
    fred: { number: 0123450004, to: user:fred }
pickups:
  team: { interceptors: { users: [carol] }, intercepted: { groups: [sales], queues: [support] } }
  floor-2: { interceptors: { users: [erin] }, intercepted: { users: [carol] } }
pagings:
  floor: { code: 601, members: [alice, bob, carol, erin] }
  talk: { code: 602, number: 6020, members: [bob, carol], callers: { users: [alice] }, duplex: yes, quiet: yes, skip_busy: no }
  news: { code: 603, members: [bob, carol], announcement: demo-thanks, announce_to_caller: no, record: yes, timeout: 2s }
parkings:
  main: { number: 700, positions: 701-703, comeback_ring: 1s, timeout: 3s, fallback: { no_answer: user:bob }, transfers: caller }
  quick: { number: 710, positions: 711-712, timeout: 2s, comeback_to_origin: no, find_slot: first, courtesy_tone: beep, fallback: { no_answer: user:carol } }
in_call_codes: { park: "#72" }
`;

const outside = { from: '"Dora" <sip:0612345678@198.51.100.1>' };

let pbx: Asterisk;
let alice: Phone;
let bob: Phone;
let carol: Phone;
let erin: Phone;
let fred: Phone;
let operator: Phone;

async function boot(): Promise<void> {
  pbx = await pbxOfSite({ 'site.yaml': site });
  alice = await phoneOf(pbx, 'alice');
  bob = await phoneOf(pbx, 'bob');
  carol = await phoneOf(pbx, 'carol');
  erin = await phoneOf(pbx, 'erin');
  fred = await phoneOf(pbx, 'fred');
  operator = await switchAt(pbx, '198.51.100.1');
}

async function allFree(): Promise<void> {
  await until(5_000, 'all to be free', async () => {
    return /0 active channels/.test(await pbx.rx('core show channels')) || undefined;
  });
}

const pickup = suite('A pickup');

pickup.before(boot);
pickup.before.each(() => allRing());
pickup.after.each(allFree);

pickup('*8 takes the call that rings for somebody of a group that may be intercepted', async () => {
  const call = await operator.call('0123450001', outside);
  const ringing = await alice.rung();
  const taken = await carol.call('*8');
  await taken.hears(operator);
  await call.hears(carol);
  equal(await ringing.ended(), 'answered elsewhere');
  call.hangUp();
});

pickup('*8 takes the call of a queue that rings at a member', async () => {
  const call = await fred.call('3000');
  await bob.rung();
  const taken = await carol.call('*8');
  await taken.hears(fred);
  await call.hears(carol);
  call.hangUp();
});

pickup('*8 takes nothing for who is no interceptor', async () => {
  const call = await fred.call('1000');
  await alice.rung();
  const refused = await bob.call('*8');
  match(await refused.ended(), /^(declined|unavailable|not found)$/);
  call.hangUp();
});

pickup('*8 works in one direction only', async () => {
  const call = await fred.call('1002');
  await carol.rung();
  const refused = await alice.call('*8');
  match(await refused.ended(), /^(declined|unavailable|not found)$/);
  const taken = await erin.call('*8');
  await call.hears(erin);
  taken.hangUp();
});

pickup('*8 and a number works as well for those who are in none', async () => {
  const call = await alice.call('1002');
  await carol.rung();
  const taken = await fred.call('*81002');
  await call.hears(fred);
  taken.hangUp();
});

pickup('*8 and a number takes a call of a custom line, also as a member of a group', async () => {
  for (const number of ['1005', '2001']) {
    const call = await alice.call(number);
    await erin.rung();
    const taken = await carol.call('*81005');
    await call.hears(carol);
    await taken.hears(alice);
    call.hangUp();
    await allFree();
  }
});

pickup.run();

const paging = suite('A paging');

paging.before.each(() => allRing());
paging.after.each(allFree);

paging('calls every phone but the caller’s, and tells each to answer in the way of its vendor', async () => {
  const before = bob.received.length;
  const call = await bob.call('*11601');
  const [desk, other, several] = [await alice.rung(), await carol.rung(), await erin.rung()];
  equal(headers(desk.invite, 'Alert-Info'), ['info=Auto Answer']);
  equal(headers(other.invite, 'Alert-Info'), ['<http://localhost>;info=alert-autoanswer;delay=0']);
  equal(headers(several.invite, 'Alert-Info'), ['<http://localhost>;info=alert-autoanswer;delay=0']);
  equal(headers(other.invite, 'Call-Info'), ['<sip:localhost>;answer-after=0']);
  desk.answer();
  other.answer();
  several.answer();
  await desk.hears(bob);
  await other.hears(bob);
  await several.hears(bob);
  equal(bob.received.length, before, 'the caller is not called');
  call.hangUp();
  equal(await desk.ended(), 'hung up');
});

paging('leaves alone who is in a call', async () => {
  carol.will('answer');
  const talk = await fred.call('1002');
  await talk.hears(carol);
  const call = await alice.call('*11601');
  const answering = await bob.rung();
  await erin.rung();
  answering.answer();
  await answering.hears(alice);
  equal(carol.received.at(-1)?.from.number, '1004');
  call.hangUp();
  talk.hangUp();
});

paging('is one way: nobody hears a member', async () => {
  carol.will('answer');
  bob.will('answer');
  const call = await alice.call('*11601');
  const member = await carol.rung();
  const other = await bob.rung();
  await member.hears(alice);
  await other.hears(alice);
  const heard = call.hears(carol).then(
    () => 'a member',
    () => 'nobody',
  );
  equal(await Promise.race([heard, sleep(700, 'nobody')]), 'nobody');
  call.hangUp();
});

paging('that is an intercom lets the caller hear the members, by its number as well', async () => {
  carol.will('answer');
  const call = await alice.call('6020');
  await call.hears(carol);
  await (await carol.rung()).hears(alice);
  call.hangUp();
});

paging('is refused to who may not call it', async () => {
  const call = await fred.call('*11602');
  equal(await call.ended(), 'forbidden');
  equal((await operator.call('6020', outside)) !== undefined, true);
});

paging('plays its announcement to the members and not to the caller, and is recorded', async () => {
  carol.will('answer');
  const ear = listen(pbx, 'PJSIP/carol');
  const own = listen(pbx, 'PJSIP/alice');
  const call = await alice.call('*11603');
  await ear.hears('demo-thanks');
  await (await carol.rung()).hears(alice);
  equal(own.heard().includes('demo-thanks'), false);
  call.hangUp();
  await allFree();
  equal(pbx.trace().filter(({ text }) => text.startsWith('End MixMonitor Recording CBRec/')).length, 1);
});

paging('gives up on phones that do not answer in time', async () => {
  carol.will('answer');
  const call = await alice.call('*11603');
  const late = await bob.rung();
  await (await carol.rung()).hears(alice);
  match(await late.ended(4_000), /^(stopped ringing|hung up)$/);
  call.hangUp();
});

paging('of no such code is a number that nobody has', async () => {
  const call = await alice.call('*11609');
  equal(await call.ended(), 'not found');
});

paging.run();

const parking = suite('A parking lot');
parking.before.each(() => allRing());
parking.after.each(allFree);
parking.after(async () => {
  allOff();
  await pbx.stop();
});

async function lamp(position: string, state: string): Promise<void> {
  await until(5_000, `${position} to be ${state}`, async () => {
    return (await pbx.rx(`core show hint ${position}`)).includes(`State:${state} `) || undefined;
  });
}

/** The position of the one call that is parked in the lot `main`. */
async function takenPosition(): Promise<string> {
  return until(5_000, 'a call to be parked', async () => {
    return /^(70[1-3])@.*State:InUse /m.exec(await pbx.rx('core show hints'))?.[1];
  });
}

parking('takes a call that is sent to its number, and whoever dials the position has it', async () => {
  alice.will('answer');
  await lamp('701', 'Idle');
  const call = await operator.call('0123450001', outside);
  await call.hears(alice);
  (await alice.rung()).transferTo('700');
  await lamp('701', 'InUse');
  const fetched = await carol.call('701');
  await fetched.hears(operator);
  await call.hears(carol);
  equal(fetched.connectedTo(), { name: 'Dora', number: '0612345678' });
  await lamp('701', 'Idle');
  call.hangUp();
});

parking('ends a transfer to it as soon as the call is parked, after saying the position by *1', async () => {
  bob.will('answer');
  const call = await alice.call('1001');
  await call.hears(bob);
  const talk = await bob.rung();
  const ear = listen(pbx, 'PJSIP/bob');
  await talk.press('*1');
  await ear.hears('pbx-transfer');
  await talk.press('700');
  await ear.hears('digits/7');
  equal(await talk.ended(), 'hung up');
  const fetched = await carol.call('702');
  await fetched.hears(alice);
  await call.hears(carol);
  call.hangUp();
});

parking('takes the next position each time, or the first that is free', async () => {
  const one = await alice.call('700');
  await lamp('703', 'InUse');
  const other = await bob.call('700');
  await lamp('701', 'InUse');
  one.hangUp();
  other.hangUp();
  await lamp('701', 'Idle');
  for (const phone of [alice, bob]) {
    const call = await phone.call('710');
    await lamp('711', 'InUse');
    call.hangUp();
    await lamp('711', 'Idle');
  }
});

parking('gives a call back to who parked it, and sends it on from there', async () => {
  alice.will('answer');
  const call = await operator.call('0123450001', outside);
  await call.hears(alice);
  const talk = await alice.rung();
  alice.will('ring');
  bob.will('answer');
  talk.transferTo('700');
  const back = await alice.rung();
  equal(back.from, { name: 'Dora', number: '0612345678' });
  await call.hears(bob);
  equal(await back.ended(), 'stopped ringing');
  call.hangUp();
});

parking('sends a call on at once that does not come back', async () => {
  fred.will('answer');
  const call = await operator.call('0123450004', outside);
  await call.hears(fred);
  const talk = await fred.rung();
  fred.will('ring');
  carol.will('answer');
  talk.transferTo('710');
  await call.hears(carol);
  call.hangUp();
});

parking('takes a call that is sent to it after asking', async () => {
  bob.will('answer');
  const call = await alice.call('1001');
  await call.hears(bob);
  const talk = await bob.rung();
  const ear = listen(pbx, 'PJSIP/bob');
  await talk.press('*2');
  await ear.hears('pbx-transfer');
  const announced = listen(pbx, 'Local/700@default');
  await talk.press('700');
  await announced.hears('digits/7');
  talk.hangUp();
  const fetched = await carol.call(await takenPosition());
  await fetched.hears(alice);
  await call.hears(carol);
  call.hangUp();
});

parking('takes a call by the code of who is on the phone, in the lot of theirs', async () => {
  fred.will('answer');
  const call = await operator.call('0123450004', outside);
  await call.hears(fred);
  const talk = await fred.rung();
  await talk.press('#72');
  await lamp('711', 'InUse');
  const fetched = await bob.call('711');
  await fetched.hears(operator);
  call.hangUp();
});

parking('takes a call by the code of who made it, also after everything was read again', async () => {
  await pbx.rx('module reload res_parking.so');
  await pbx.rx('module reload pbx_config.so');
  bob.will('answer');
  const call = await alice.call('1001');
  await call.hears(bob);
  await call.press('#72');
  const fetched = await carol.call(await takenPosition());
  await fetched.hears(bob);
  fetched.hangUp();
});

parking('lets who fetched a call transfer it where the site says so', async () => {
  const call = await alice.call('700');
  const fetched = await carol.call(await takenPosition());
  await fetched.hears(alice);
  const ear = listen(pbx, 'PJSIP/carol');
  await fetched.press('*1');
  await ear.hears('pbx-transfer');
  bob.will('answer');
  await fetched.press('1001');
  await call.hears(bob);
  call.hangUp();
});

parking('plays its tone to who fetches a call', async () => {
  const ear = listen(pbx, 'PJSIP/carol');
  const call = await alice.call('710');
  await lamp('711', 'InUse');
  const fetched = await carol.call('711');
  await ear.hears('beep');
  await call.hears(carol);
  fetched.hangUp();
});

parking('says so where nobody is parked', async () => {
  const ear = listen(pbx, 'PJSIP/carol');
  const call = await carol.call('703');
  await ear.hears('pbx-invalidpark');
  await call.ended();
});

parking('says so when it is full', async () => {
  const [one, two] = [await alice.call('710'), await bob.call('710')];
  await lamp('712', 'InUse');
  const ear = listen(pbx, 'PJSIP/carol');
  const call = await carol.call('710');
  await ear.hears('pbx-parkingfailed');
  for (const each of [one, two, call]) each.hangUp();
});

parking('leaves no warning in the log', () => {
  equal(pbx.warnings(), []);
});

parking.run();
