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
  alice:
    name: Alice Mary Wonderland
    number: 1000
    mobile: 0612345678
    email: alice@acme.example
    fallback: { busy: user:bob }
    preprocess: short
  bob: { name: Bob, number: 1001 }
  carol: { name: Carol Kowalski, number: 1002, forward: { unconditional: 1001 } }
agents: { ada: { number: 8000, preprocess: short } }
groups: { sales: { number: 2000, members: [bob], ring: 2s, preprocess: renamed } }
queues:
  support: { number: 3000, members: [{ agent: ada }], timeout: 2s, retry: 1s, max_wait: 3s, join_empty: [], leave_when_empty: [] }
  closed: { number: 3001, members: [bob], schedule: never }
conferences: { board: { number: 4000, preprocess: alone } }
ivrs: { menu: { number: 5000, menu: hello-world, choices: { 1: user:bob, 2: { sound: hello-world } }, timeout: 1s, tries: 1, failure: hangup } }
pagings: { floor: { code: 601, members: [bob, alice], preprocess: both-ways } }
voicemails: { box: { number: 1999 } }
schedules: { never: { open: [feb 29 00:00-00:01], closed: { to: "voicemail:box" } } }
trunks: { operator: { kind: sip, host: 198.51.100.1 } }
routes:
  incoming:
    alice: { number: 0123450000, to: user:alice, preprocess: tariff }
    group: { number: 0123450001, to: group:sales }
    board: { number: 0123450002, to: conference:board }
    own: { number: 0123450003, to: "dialplan:nobody" }
    number: { number: 0123450004, to: number:1001 }
    queue: { number: "01234500[5-6]X", to: queue:support }
    menu: { number: 0123450007, to: ivr:menu }
  outgoing:
    world: { patterns: [{ match: "0.", target: "+33\\\\1", regexp: "0(.*)" }], trunks: [operator], preprocess: cheaper }
    lyon: { patterns: [{ match: "**99X.", target: "\\\\1", regexp: ".{4}(.*)" }], trunks: [operator], internal: yes }
`;

const calls = ['user', 'agent', 'group', 'queue', 'meetme', 'did', 'outcall', 'xds', 'paging'];
const forwards = [
  'user',
  'group',
  'queue',
  'meetme',
  'voicemail',
  'schedule',
  'voicemenu',
  'sound',
  'custom',
  'extension',
];

const names = [
  'SRCNUM',
  'DSTNUM',
  'CALLORIGIN',
  'CALLOPTIONS',
  'INTERFACE',
  'MOBILEPHONENUMBER',
  'USEREMAIL',
  'DST_FIRSTNAME',
  'DST_LASTNAME',
  'GROUPNAME',
  'GROUPOPTIONS',
  'QUEUENAME',
  'QUEUEOPTIONS',
  'CONTEXT',
  'BASE_CONTEXT',
  'EXTENPATTERN',
  'USERID',
  'PAGING_LINES',
  'PAGING_TIMEOUT',
];
const report = (hook: string) => `NoOp(hook ${hook}${names.map((name) => `|${name}=\${XIVO_${name}}`).join('')})`;

const dialplan = `
${calls.map((hook) => `[xivo-subrgbl-${hook}]\nexten = s,1,${report(hook)}\nsame = n,Return()\n`).join('')}
${forwards.map((hook) => `[xivo-subrfwd-${hook}]\nexten = s,1,${report(`to ${hook}`)}\nsame = n,Return()\n`).join('')}
[short]
exten = s,1,NoOp(hook own)
same = n,Set(XIVO_CALLOPTIONS=\${XIVO_CALLOPTIONS}L(2000))
same = n,Return()
[renamed]
exten = s,1,NoOp(hook own)
same = n,Set(XIVO_GROUPOPTIONS=\${XIVO_GROUPOPTIONS}n)
same = n,Return()
[alone]
exten = s,1,NoOp(hook own)
same = n,Return()
[both-ways]
exten = s,1,NoOp(hook own)
same = n,Set(XIVO_PAGING_OPTS=\${XIVO_PAGING_OPTS}d)
same = n,Return()
[tariff]
exten = s,1,NoOp(hook own)
same = n,Return()
[cheaper]
exten = s,1,NoOp(hook own \${XIVO_DSTNUM})
same = n,ExecIf($["\${XIVO_DSTNUM}" = "+33999999999"]?Set(XIVO_DSTNUM=0888888888))
same = n,Return()
[nobody]
exten = s,1,Hangup()
`;

let pbx: Asterisk;
let alice: Phone;
let bob: Phone;
let operator: Phone;

const hooks = suite('A hook');

hooks.before(async () => {
  pbx = await pbxOfSite({ 'site.yaml': site, 'dialplan/own.conf': dialplan });
  alice = await phoneOf(pbx, 'alice');
  bob = await phoneOf(pbx, 'bob');
  operator = await switchAt(pbx, '198.51.100.1');
});

hooks.before.each(allRing);

hooks.after.each(quiet);

hooks.after(async () => {
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

/** What the hooks said that calls passed since it was made: each its name, and the variables that were set. */
function listener(): () => string[] {
  const before = pbx.trace().length;
  return () =>
    pbx
      .trace()
      .slice(before)
      .flatMap(({ text }) => /NoOp\("[^"]*", "hook (.*)"\)/.exec(text)?.[1] ?? [])
      .map((line) =>
        line
          .split('|')
          .filter((part) => !part.endsWith('='))
          .join(' '),
      );
}

/** Some step ran an application with these arguments. */
async function entered(application: string, args: string): Promise<void> {
  const wanted = `${application}(`;
  await until(5_000, `${application}(${args})`, () =>
    pbx.trace().some(({ text }) => text.includes(wanted) && text.includes(`"${args}"`)) ? true : undefined,
  );
}

async function passes(count: number, said: () => string[]): Promise<string[]> {
  await until(8_000, `${count} hooks`, () => (said().length >= count ? true : undefined));
  return said();
}

hooks('of users knows who is called, how, and by whom; the one of the user itself comes after it', async () => {
  const said = listener();
  bob.will('answer');
  const call = await bob.call('1000');
  equal(await passes(2, said), [
    'user SRCNUM=1001 DSTNUM=1000 CALLORIGIN=intern CALLOPTIONS=thTH INTERFACE=PJSIP/alice MOBILEPHONENUMBER=0612345678 USEREMAIL=alice@acme.example DST_FIRSTNAME=Alice DST_LASTNAME=Mary Wonderland CONTEXT=default BASE_CONTEXT=default USERID=bob',
    'own',
  ]);
  call.hangUp();
});

hooks('of users knows what was dialled outside, and nothing of a user the call was to before', async () => {
  const said = listener();
  alice.will('busy');
  operator.call('0123450000').catch(() => {});
  equal((await passes(7, said)).slice(0, 7), [
    'did SRCNUM=operator DSTNUM=0123450000 CALLORIGIN=extern CONTEXT=from-extern BASE_CONTEXT=from-extern EXTENPATTERN=0123450000',
    'own',
    'to user SRCNUM=operator DSTNUM=0123450000 CALLORIGIN=extern CONTEXT=from-extern BASE_CONTEXT=from-extern EXTENPATTERN=0123450000',
    'user SRCNUM=operator DSTNUM=0123450000 CALLORIGIN=extern CALLOPTIONS=th INTERFACE=PJSIP/alice MOBILEPHONENUMBER=0612345678 USEREMAIL=alice@acme.example DST_FIRSTNAME=Alice DST_LASTNAME=Mary Wonderland CONTEXT=default BASE_CONTEXT=from-extern EXTENPATTERN=0123450000',
    'own',
    'to user SRCNUM=operator DSTNUM=0123450000 CALLORIGIN=extern CALLOPTIONS=thL(2000) INTERFACE=PJSIP/alice MOBILEPHONENUMBER=0612345678 USEREMAIL=alice@acme.example DST_FIRSTNAME=Alice DST_LASTNAME=Mary Wonderland CONTEXT=default BASE_CONTEXT=from-extern EXTENPATTERN=0123450000',
    'user SRCNUM=operator DSTNUM=0123450000 CALLORIGIN=extern CALLOPTIONS=th INTERFACE=PJSIP/bob DST_FIRSTNAME=Bob CONTEXT=default BASE_CONTEXT=from-extern EXTENPATTERN=0123450000',
  ]);
});

hooks('of groups, and of one group, knows its name and may change its options', async () => {
  const said = listener();
  await localCall(pbx, { number: '0123450001', context: 'from-extern', from: '0612345678' });
  equal((await passes(4, said)).slice(1), [
    'to group SRCNUM=0612345678 DSTNUM=0123450001 CALLORIGIN=extern CONTEXT=from-extern BASE_CONTEXT=from-extern EXTENPATTERN=0123450001',
    'group SRCNUM=0612345678 DSTNUM=0123450001 CALLORIGIN=extern GROUPNAME=sales GROUPOPTIONS=tr CONTEXT=from-extern BASE_CONTEXT=from-extern EXTENPATTERN=0123450001',
    'own',
  ]);
  await entered('Queue', 'sales,trn,,,2');
});

hooks('of agents knows what the caller dialled, and may limit the call', async () => {
  equal(await (await alice.call('*318000')).ended(), 'hung up');
  const said = listener();
  alice.will('answer');
  const call = await bob.call('3000');
  equal(await passes(3, said), [
    'queue SRCNUM=1001 DSTNUM=3000 QUEUENAME=support QUEUEOPTIONS=t BASE_CONTEXT=default USERID=bob',
    'agent SRCNUM=1001 DSTNUM=3000',
    'own',
  ]);
  await entered('Dial', 'PJSIP/alice,,L(2000)');
  equal(await call.ended(), 'hung up');
});

hooks('of conferences knows who joins', async () => {
  const said = listener();
  await localCall(pbx, { number: '0123450002', context: 'from-extern', from: '0612345678' });
  equal((await passes(4, said)).slice(1), [
    'to meetme SRCNUM=0612345678 DSTNUM=0123450002 CALLORIGIN=extern CONTEXT=from-extern BASE_CONTEXT=from-extern EXTENPATTERN=0123450002',
    'meetme SRCNUM=0612345678 DSTNUM=0123450002 CALLORIGIN=extern CONTEXT=from-extern BASE_CONTEXT=from-extern EXTENPATTERN=0123450002',
    'own',
  ]);
});

hooks('of pagings, and of one paging, knows who is called, and may let the caller hear them', async () => {
  const said = listener();
  alice.will('answer');
  const call = await bob.call('*11601');
  equal(await passes(2, said), [
    'paging SRCNUM=1001 DSTNUM=*11601 BASE_CONTEXT=default USERID=bob PAGING_LINES=PJSIP/bob&PJSIP/alice PAGING_TIMEOUT=30',
    'own',
  ]);
  await (await alice.rung()).hears(bob);
  await call.hears(alice);
  call.hangUp();
});

hooks('of calls to the outside gets the number as it was dialled, and what it changes goes out', async () => {
  const said = listener();
  operator.will('busy');
  await (await alice.call('0612345678')).ended();
  equal((await passes(2, said)).slice(0, 2), [
    'outcall SRCNUM=1000 DSTNUM=0612345678 CALLOPTIONS=TH BASE_CONTEXT=default USERID=alice',
    'own +33612345678',
  ]);
  equal(operator.received.at(-1)?.number, '+33612345678');
  await (await alice.call('0999999999')).ended();
  equal(operator.received.at(-1)?.number, '0888888888');
});

hooks('of calls between hosts is called in place of that of calls to the outside', async () => {
  const said = listener();
  operator.will('busy');
  await (await alice.call('**99101')).ended();
  equal(await passes(1, said), ['xds SRCNUM=1000 DSTNUM=**99101 CALLOPTIONS=TH BASE_CONTEXT=default USERID=alice']);
  equal(operator.received.at(-1)?.number, '101');
});

for (const [where, number, names] of [
  ['a forward of a user', '1002', ['to extension', 'user']],
  ['a closed schedule', '3001', ['to schedule', 'to voicemail']],
] as const) {
  hooks(`is called on the way of ${where}`, async () => {
    const said = listener();
    await localCall(pbx, { number, context: 'default', from: '1000' });
    equal(
      (await passes(names.length, said)).map((line) => line.split(/ [A-Z]/)[0]),
      names,
    );
  });
}

for (const [where, number, names] of [
  ["the site's own dialplan", '0123450003', ['did', 'to custom']],
  ['a number', '0123450004', ['did', 'to extension', 'user']],
  ['a queue', '0123450051', ['did', 'to queue', 'queue']],
  ['an IVR', '0123450007', ['did', 'to voicemenu']],
] as const) {
  hooks(`is called on the way to ${where}`, async () => {
    const said = listener();
    await localCall(pbx, { number, context: 'from-extern', from: '0612345678' });
    equal((await passes(names.length, said)).map((line) => line.split(/ [A-Z]/)[0]).slice(0, names.length), names);
  });
}

hooks('is called on the way from an IVR to a sound', async () => {
  const said = listener();
  await localCall(pbx, { number: '5000', context: 'default', from: '1000', keys: 'w2' });
  equal(
    (await passes(1, said)).map((line) => line.split(/ [A-Z]/)[0]),
    ['to sound'],
  );
});

hooks('leaves no warning in the log', () => {
  equal(pbx.warnings(), []);
});

hooks.run();
