import { equal } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
import { localCall } from './lib/local-call.ts';
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
  alice: { name: Alice Wonderland, number: 1000, account_code: sales, user_field: "floor 2, desk 7" }
  bob: { name: Bob Brown, number: 1001 }
  carol: { name: Carol Kowalski, number: 1002, forward: { unconditional: 1001 } }
  dave: { name: Dave Dubois, number: 1003, voicemail: {}, fallback: { unavailable: voicemail:dave } }
groups: { sales: { number: 2000, members: [bob] } }
trunks: { operator: { kind: sip, host: 198.51.100.1 } }
routes:
  incoming:
    bob: { number: 0123450001, to: user:bob }
    shut: { number: 0123450002, to: user:alice, schedule: lunch }
    menu: { number: 0123450003, to: ivr:menu }
  outgoing: { world: { patterns: [0XXXXXXXXX], trunks: [operator] } }
ivrs: { menu: { menu: hello, timeout: 1s, tries: 1, failure: user:bob, choices: { 1: user:bob } } }
agents: { ada: { number: 8000 } }
queues:
  support: { number: 3000, members: [{ agent: ada }], join_empty: [unavailable], leave_when_empty: [], max_wait: 2s }
  short: { number: 3001, members: [bob], max_length: 1, join_empty: [], leave_when_empty: [], max_wait: 20s }
  closed: { number: 3002, members: [bob], schedule: never }
schedules:
  never: { open: [feb 29 00:00-00:01], closed: { to: hangup } }
  lunch: { open: [feb 29 00:00-00:01], closed: { to: user:bob } }
cdr: { files: { calls.csv: [src, dst, disposition, accountcode, userfield, customer] }, manager: yes, canceled: yes }
cel: { file: yes }
queue_log: { name: queues }
`;

const dialplan = `
[xivo-subrgbl-user]
exten = s,1,Set(CDR(customer)=number \${XIVO_SRCNUM})
same = n,CELGenUserEvent(ATTACHED_DATA,folder=42)
same = n,Return()
`;

let pbx: Asterisk;
let alice: Phone;
let bob: Phone;
let operator: Phone;

const records = suite('Records of calls');

records.before(async () => {
  pbx = await pbxOfSite({ 'site.yaml': site, 'dialplan/own.conf': dialplan });
  alice = await phoneOf(pbx, 'alice');
  bob = await phoneOf(pbx, 'bob');
  operator = await switchAt(pbx, '198.51.100.1');
});

records.before.each(allRing);

records.after(async () => {
  allOff();
  await pbx.stop();
});

async function quiet(): Promise<void> {
  await pbx.rx('channel request hangup all');
  await until(
    5_000,
    'all calls to end',
    async () => (await pbx.rx('core show channels count')).includes('0 active channels') || undefined,
  );
}

/** The lines of a log, once there are so many. */
async function linesOf(name: string, count: number): Promise<string[]> {
  const lines = () => pbx.log(name).split('\n').slice(0, -1);
  await until(5_000, `${count} lines in ${name}`, () => (lines().length >= count ? true : undefined));
  return lines();
}

const cells = (line: string) => line.slice(1, -1).split('","');

records('say who called whom, for which account, and what the own dialplan adds', async () => {
  bob.will('answer');
  const call = await alice.call('1001');
  await call.hears(bob);
  call.hangUp();
  await quiet();
  equal(await linesOf('cdr-custom/calls.csv', 1), ['"1000","1001","ANSWERED","sales","floor 2, desk 7","number 1000"']);
});

records('of queues say how callers entered and were not answered', async () => {
  equal(await (await bob.call('3000')).ended(), 'hung up');
  await quiet();
  const entries = (await linesOf('queues', 2)).map((line) => line.split('|').slice(2).join('|'));
  equal(entries, ['NONE|NONE|QUEUESTART|', 'support|NONE|JOINEMPTY|']);
});

records('of queues say who found them closed', async () => {
  equal(await (await bob.call('3002')).ended(), 'declined');
  const entries = (await linesOf('queues', 3)).map((line) => line.split('|').slice(2).join('|'));
  equal(entries.slice(2), ['closed|NONE|CLOSED|']);
});

records('of queues say who found them full, and what became of who waited', async () => {
  const waiting = await alice.call('3001');
  await bob.rung();
  await (await localCall(pbx, { number: '3001', context: 'default', from: '1003' })).ended();
  // Of all that are hung up at once it is chance who goes first.
  waiting.hangUp();
  const entries = (await linesOf('queues', 7)).map((line) => line.split('|').slice(2, 5).join('|'));
  await quiet();
  equal(entries.slice(3), ['short|NONE|ENTERQUEUE', 'short|NONE|FULL', 'short|bob|RINGCANCELED', 'short|NONE|ABANDON']);
});

records('have an event for each thing that happened on a channel, those of the own dialplan too', async () => {
  const events = (await linesOf('cel.csv', 15)).map(cells);
  const ofFirst = events.filter((row) => row[15] === events[0]?.[15]);
  equal(ofFirst.map(([type = '', , , number = '']) => `${type} ${number}`.replace(/^(LINKEDID_END).*/, '$1')).sort(), [
    'ANSWER 1000',
    'ANSWER 1001',
    'APP_START 1000',
    'ATTACHED_DATA 1000',
    'BRIDGE_ENTER 1000',
    'BRIDGE_ENTER 1001',
    'BRIDGE_EXIT 1000',
    'BRIDGE_EXIT 1001',
    'CHAN_END 1000',
    'CHAN_END 1001',
    'CHAN_START 1000',
    'CHAN_START 1001',
    'HANGUP 1000',
    'HANGUP 1001',
    'LINKEDID_END',
  ]);
});

for (const [what, from, dialled] of [
  ['a group', 'alice', '2000'],
  ['somebody whose calls are forwarded', 'alice', '1002'],
  ['a mailbox that answers for somebody', 'alice', '1003'],
  ['the outside', 'alice', '0612345678'],
  ['somebody, from outside', 'operator', '0123450001'],
  ['somebody else than usual, from outside and out of hours', 'operator', '0123450002'],
  ['somebody through a menu, from outside', 'operator', '0123450003'],
] as const)
  records(`say what was dialled when it reached ${what}`, async () => {
    const before = pbx.log('cdr-custom/calls.csv').split('\n').length - 1;
    bob.will('answer');
    operator.will('answer');
    const call = await (from === 'alice' ? alice : operator).call(dialled);
    if (dialled === '1003') await call.answered();
    else await call.hears(dialled.startsWith('06') ? operator : bob);
    call.hangUp();
    await quiet();
    const lines = (await linesOf('cdr-custom/calls.csv', before + 1)).slice(before);
    equal(
      [...new Set(lines.map((line) => cells(line).slice(0, 2).join(' ')))],
      [`${from === 'alice' ? '1000' : 'operator'} ${dialled}`],
    );
  });

records.run();
