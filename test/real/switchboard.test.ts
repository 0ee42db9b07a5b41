import { equal } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { pbxOfSite } from './lib/pbx-of-site.ts';
import { allOff, allRing, phoneOf, switchAt } from './lib/phone-of.ts';
import type { OutgoingCall } from './lib/sip/outgoing-call.ts';
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
  alice: { name: Alice Wonderland, number: 1000 }
  bob: { name: Bob Brown, number: 1001 }
  carol: { name: Carol Kowalski, number: 1002 }
switchboards:
  standard:
    number: 3000
    incoming: [0123450000]
    hold: 3001
    max_hold: 4s
    max_wait: 12s
    operators:
      alice: { agent: 8000 }
      bob: { agent: 8001, hold: 3002 }
    fallback: { no_answer: user:carol, empty: user:carol }
trunks: { operator: { kind: sip, host: 198.51.100.1 } }
routes: { incoming: { night: { number: 0123450001, to: switchboard:standard } } }
queue_log: { name: queues }
`;

const dialplan = `
[xivo_subr_switchboard]
exten = s,1,Set(CALLERID(name)=to \${XIVO_QUEUENAME})
same = n,Return()
`;

let pbx: Asterisk;
let alice: Phone;
let bob: Phone;
let carol: Phone;
let outside: Phone;

const switchboard = suite('A switchboard');

switchboard.before(async () => {
  pbx = await pbxOfSite({ 'site.yaml': site, 'dialplan/own.conf': dialplan });
  alice = await phoneOf(pbx, 'alice');
  bob = await phoneOf(pbx, 'bob');
  carol = await phoneOf(pbx, 'carol');
  outside = await switchAt(pbx, '198.51.100.1');
});

switchboard.before.each(allRing);

switchboard.after.each(async () => {
  await pbx.rx('channel request hangup all');
  await until(
    5_000,
    'all calls to end',
    async () => (await pbx.rx('core show channels count')).includes('0 active channels') || undefined,
  );
});

switchboard.after(async () => {
  allOff();
  await pbx.stop();
});

/** Presses the key of an operator, who then is on duty or no more. */
async function press(operator: Phone, code: string): Promise<void> {
  equal(await (await operator.call(code)).ended(), 'hung up');
}

/** The callers of a queue as the application finds them, by their channels without serial numbers. */
async function callersOf(queue: string): Promise<string[]> {
  const shown = await pbx.rx(`queue show ${queue}`);
  return [...shown.matchAll(/^ +\d+\. (\S+)-[0-9a-f]+(?:;[12])? \(wait: /gm)].map(([, channel = '']) => channel);
}

async function holds(queue: string, callers: readonly string[]): Promise<void> {
  await until(5_000, `${callers.length} callers in ${queue}`, async () =>
    (await callersOf(queue)).length === callers.length ? true : undefined,
  );
  equal(await callersOf(queue), callers);
}

/** What the log of queues says from now on: queue, agent, event. */
function logged(): () => string[] {
  const before = pbx.log('queues').length;
  return () =>
    pbx
      .log('queues')
      .slice(before)
      .split('\n')
      .slice(0, -1)
      .map((line) => line.split('|').slice(2, 5).join('|'));
}

/** A call from outside that this operator answers. */
async function answeredBy(operator: Phone): Promise<OutgoingCall> {
  const call = await outside.call('0123450000', { from: '0612345678' });
  (await operator.rung()).answer();
  await call.hears(operator);
  return call;
}

/** As the application does it: sends the caller of an operator to a number. */
async function hold(caller: string, number: string): Promise<void> {
  const channels = await pbx.rx('core show channels concise');
  const channel = channels
    .split('!')
    .find((cell) => cell.includes(`${caller}-`))
    ?.trim();
  await pbx.rx(`channel redirect ${channel} default,${number},1`);
}

/** As the application does it: sends the caller who is first in a queue to the phone of an operator. */
async function retrieve(queue: string, number: string): Promise<void> {
  const channel = /1\. (\S+) \(wait: /.exec(await pbx.rx(`queue show ${queue}`))?.[1];
  await pbx.rx(`channel redirect ${channel} default,${number},1`);
}

switchboard('with nobody on duty sends its callers on, and the log says that it was empty', async () => {
  const said = logged();
  carol.will('answer');
  const call = await outside.call('0123450000', { from: '0612345678' });
  await call.hears(carol);
  equal(said(), ['standard_switchboard|NONE|JOINEMPTY']);
  call.hangUp();
});

switchboard('has its operators as agents who come on duty with the keys of their phones', async () => {
  await press(alice, '***301000*8000');
  const shown = await pbx.rx('queue show standard_switchboard');
  equal(
    /Agent\/\d+ \(Local\/id-\d+@agentcallback\/n from PJSIP\/\w+\)/g.exec(shown)?.[0],
    'Agent/8000 (Local/id-8000@agentcallback/n from PJSIP/alice)',
  );
});

for (const [whence, phone, number] of [
  ['outside', () => outside, '0123450000'],
  ['a route that leads to it', () => outside, '0123450001'],
  ['inside', () => carol, '3000'],
] as const)
  switchboard(`rings an operator for a call from ${whence}, who knows what it is for`, async () => {
    const said = logged();
    const call = await phone().call(number);
    const ringing = await alice.rung();
    equal(ringing.from.name, 'to standard_switchboard');
    equal(await callersOf('standard_switchboard'), [`PJSIP/${phone().name}`]);
    ringing.answer();
    await call.hears(alice);
    equal(said(), ['standard_switchboard|NONE|ENTERQUEUE', 'standard_switchboard|Agent/8000|CONNECT']);
    call.hangUp();
  });

switchboard('lets the next caller wait while its operator talks, and rings then', async () => {
  const first = await answeredBy(alice);
  const before = alice.received.length;
  const second = await carol.call('3000');
  await holds('standard_switchboard', ['PJSIP/carol']);
  equal(alice.received.length, before);
  first.hangUp();
  (await alice.rung()).answer();
  await second.hears(alice);
  second.hangUp();
});

switchboard(
  'holds a call of an operator in its queue for that, from which it comes to the operator again',
  async () => {
    const call = await answeredBy(alice);
    const said = logged();
    await hold('PJSIP/operator', '3001');
    await holds('standard_switchboard_hold', ['PJSIP/operator']);
    equal(await callersOf('standard_switchboard'), []);
    equal(await alice.received.at(-1)?.ended(), 'hung up');
    await retrieve('standard_switchboard_hold', '1000');
    const again = await alice.rung();
    again.answer();
    await again.hears(outside);
    equal(await callersOf('standard_switchboard_hold'), []);
    equal(
      said().filter((line) => line.startsWith('standard_switchboard_hold|')),
      ['standard_switchboard_hold|NONE|ENTERQUEUE', 'standard_switchboard_hold|NONE|ABANDON'],
    );
    call.hangUp();
  },
);

switchboard('holds the calls of an operator with a queue of their own there', async () => {
  await press(alice, '***301000*8000');
  await press(bob, '***301001*8001');
  const call = await answeredBy(bob);
  await hold('PJSIP/operator', '3002');
  await holds('standard_switchboard_hold_8001', ['PJSIP/operator']);
  equal(await callersOf('standard_switchboard_hold'), []);
  equal(await bob.received.at(-1)?.ended(), 'hung up');
  await retrieve('standard_switchboard_hold_8001', '1001');
  (await bob.rung()).answer();
  await bob.received.at(-1)?.hears(outside);
  call.hangUp();
});

switchboard('rings for a call again that was on hold too long', async () => {
  const call = await answeredBy(bob);
  await hold('PJSIP/operator', '3001');
  await holds('standard_switchboard_hold', ['PJSIP/operator']);
  equal(await bob.received.at(-1)?.ended(), 'hung up');
  const again = await bob.rung();
  equal(again.from.name, 'to standard_switchboard');
  again.answer();
  await again.hears(outside);
  equal(await callersOf('standard_switchboard_hold'), []);
  call.hangUp();
});

switchboard('holds what an operator transfers there with the phone itself', async () => {
  const call = await answeredBy(bob);
  bob.received.at(-1)?.transferTo('3002');
  await holds('standard_switchboard_hold_8001', ['Local/id-8001@agentcallback']);
  bob.received.at(-1)?.hangUp();
  await retrieve('standard_switchboard_hold_8001', '1000');
  (await alice.rung()).answer();
  await alice.received.at(-1)?.hears(outside);
  call.hangUp();
});

switchboard('sends callers on whom no operator answers in time', async () => {
  carol.will('answer');
  const call = await outside.call('0123450000', { from: '0612345678' });
  const ringing = await bob.rung();
  equal(await ringing.ended(20_000), 'stopped ringing');
  await call.hears(carol);
  call.hangUp();
});

switchboard('leaves no warning in the log but that nobody was there', () => {
  equal(pbx.warnings(), ["WARNING app_queue.c: Unable to join queue 'standard_switchboard'"]);
});

switchboard.run();
