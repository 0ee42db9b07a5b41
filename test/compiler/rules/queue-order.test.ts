import assert from 'node:assert/strict';
import { exampleSite } from '../../../compiler/rules/example-site.ts';
import { suite } from '../../lib/suite.ts';
import { checkFiles, checkSite } from './check-site.ts';

const test = suite('rules of what becomes of calls in queues');

const agents = `contexts: { default: { kind: internal } }
agents: { ada: { number: 8000 }, ben: { number: 8001 } }
`;
const users = `contexts: { default: { kind: internal } }
users: { alice: { number: 1000 } }
`;

test('queues of the same weight, where somebody is a member of both', () => {
  const found = checkSite(`${agents}queues:
  gold: { number: 3000, weight: 5, members: [{ agent: ada }], max_wait: 1m, fallback: { no_answer: busy } }
  silver: { number: 3001, weight: 5, members: [{ agent: ben }], max_wait: 1m, fallback: { no_answer: busy } }
  copper: { number: 3002, members: [{ agent: ada }, { agent: ben }], max_wait: 1m, fallback: { no_answer: busy } }
  tin: { number: 3003, members: [{ agent: ada }, { agent: ben }], max_wait: 1m, fallback: { no_answer: busy } }
  zinc: { number: 3004, weight: 5, members: [{ agent: ben }], max_wait: 1m, fallback: { no_answer: busy } }
`);
  assert.deepEqual(found, [
    'site.yaml:11:33 warning[queue-weight-same]: queue "zinc" and queue "silver" have the weight 5 both, and share agent "ben": which call is first is left to chance',
  ]);
});

test('a queue of which one member is its own, and one that ends the wait, are not starved', () => {
  const found = checkSite(`${agents}queues:
  gold: { number: 3000, weight: 5, members: [{ agent: ada }] }
  silver: { number: 3001, members: [{ agent: ada }, { agent: ben }] }
  copper: { number: 3002, members: [{ agent: ada }], max_wait: 1m, fallback: { no_answer: busy } }
`);
  assert.deepEqual(found, []);
});

test('a queue is starved by several together', () => {
  const found = checkSite(`${agents}queues:
  gold: { number: 3000, weight: 5, members: [{ agent: ada }] }
  silver: { number: 3001, weight: 4, members: [{ agent: ben }] }
  copper: { number: 3002, members: [{ agent: ada }, { agent: ben }] }
`);
  assert.deepEqual(found, [
    'site.yaml:9:3 warning[queue-starved]: callers of queue "copper" may wait for ever: all its members answer queue "gold", queue "silver" first',
  ]);
});

test('each way in which a queue turns callers away wants a fallback', () => {
  const found = checkSite(`${users}queues:
  late: { number: 3000, members: [alice], max_wait: 1m }
  full: { number: 3001, members: [alice], max_length: 3 }
  closed: { number: 3002, members: [alice], join_empty: [paused], leave_when_empty: [paused] }
  left: { number: 3003, members: [alice], join_empty: [], leave_when_empty: [paused] }
  open: { number: 3004, members: [alice], max_length: 0, leave_when_empty: [] }
  told: { number: 3005, members: [alice], max_wait: 1m, max_length: 3, join_empty: [paused], fallback: { no_answer: busy, full: busy, empty: busy } }
`);
  assert.deepEqual(found, [
    'site.yaml:7:53 warning[queue-without-way-on]: calls end that queue "late" turns away by `max_wait`',
    'site.yaml:8:55 warning[queue-without-way-on]: calls end that queue "full" turns away by `max_length`',
    'site.yaml:9:57 warning[queue-without-way-on]: calls end that queue "closed" turns away by `join_empty`',
    'site.yaml:10:77 warning[queue-without-way-on]: calls end that queue "left" turns away by `leave_when_empty`',
  ]);
});

test('a filter of which somebody rings without end', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
users: { fernando: { number: 1000 }, linda: { number: 1001 }, rebecca: { number: 1002 }, boss: { number: 1003 } }
filters:
  both:
    { boss: fernando, strategy: secretary-serial, boss_ring: 0, ring: 0, secretaries: [{ user: linda, code: 1 }, { user: rebecca, code: 2 }] }
  one:
    { boss: boss, strategy: secretary-simult, ring: 0, secretaries: [{ user: linda, code: 3 }], fallback: { no_answer: busy } }
`);
  assert.deepEqual(found, [
    'site.yaml:8:71 warning[filter-rings-on]: only the last secretary of filter "both" ever rings: who takes the calls rings without end',
    'site.yaml:10:53 warning[filter-rings-on]: `no_answer` of filter "one" is never taken: who takes the calls rings without end',
  ]);
});

test('a filter whose code is switched off', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
feature_codes: { boss_secretary_filter: no }
users: { fernando: { number: 1000 }, linda: { number: 1001 } }
filters: { fernando: { boss: fernando, secretaries: [{ user: linda, code: 1 }] } }
`);
  assert.deepEqual(found, [
    'site.yaml:7:12 error[code-switched-off]: filter "fernando" can be switched on by nobody: `feature_codes.boss_secretary_filter` is switched off',
  ]);
});

test('an operator who can be called from another context, and by a key of an IVR', () => {
  const found = checkSite(`contexts:
  desk: { kind: internal, include: [default] }
  default: { kind: internal }
  yard: { kind: internal, include: [default] }
users: { alice: { name: Alice, number: 1000, context: default }, carl: { number: 1002, context: yard } }
switchboards: { standard: { context: default, number: 3000, hold: 3001, operators: { alice: { agent: 8000 } }, max_wait: 1m, fallback: { no_answer: busy } } }
ivrs: { main: { number: 3009, context: default, menu: vm-options, choices: { 1: "user:alice", 2: "switchboard:standard" } } }
`);
  assert.deepEqual(found, [
    'site.yaml:5:9 warning[operator-called-directly]: calls reach operator "alice" of switchboard "standard" around it, from context "desk" by 1000',
    'site.yaml:7:9 warning[operator-called-directly]: calls reach operator "alice" of switchboard "standard" around it, from context "yard" by 1000',
    'site.yaml:10:82 warning[operator-called-directly]: calls reach operator "alice" of switchboard "standard" around it, from IVR "main"',
  ]);
});

test('a hook for calls of several kinds may use what one of them has', () => {
  const found = checkFiles({
    'site.yaml': exampleSite(`contexts: { default: { kind: internal } }
users: { alice: { number: 1000, preprocess: several } }
groups: { sales: { number: 2000, members: [alice], preprocess: several } }
hooks: { forward: { user: on-the-way } }
`),
    'dialplan/own.conf': `[several]
exten = s,1,NoOp(\${XIVO_INTERFACE} \${XIVO_GROUPNAME} \${XIVO_USERID})
same = n,ExecIf($["\${XIVO_QUEUENAME}" = ""]?Return())
same = n,Return()
[on-the-way]
exten = s,1,NoOp(\${XIVO_INTERFACE})
same = n,Return()
[xivo-subrgbl-did]
exten = s,1,Set(XIVO_CALLOPTIONS=g)
same = n,Return()
[helper]
exten = s,1,NoOp(\${XIVO_USEREMAIL})
same = n,Return()
`,
  });
  assert.deepEqual(found, [
    'dialplan/own.conf:3:22 warning[variable-of-other-hook]: XIVO_QUEUENAME is for hooks of queue, and "several" is one of user, group',
    'dialplan/own.conf:9:17 warning[variable-of-other-hook]: XIVO_CALLOPTIONS is for hooks of user, agent, outcall, xds, and "xivo-subrgbl-did" is one of did',
  ]);
});

test('trunks with codecs of some phone, of none, and with none that Asterisk translates', () => {
  const found = checkSite(`contexts:
  default: { kind: internal }
  from-extern: { kind: incoming }
users:
  alice: { number: 1000, codecs: [g722] }
  bob: { number: 1001, codecs: [alaw] }
trunks:
  operator: { kind: sip, host: sip.example.net, codecs: [alaw, h264] }
  gsm: { kind: iax, host: iax.example.net, codecs: [gsm, h264] }
  raw: { kind: sip, host: sip.example.org, codecs: [g729] }
routes: { incoming: { alice: { number: 0123450001, to: "user:alice" } } }
`);
  assert.deepEqual(found, [
    'site.yaml:12:52 warning[codec-not-shared]: no phone has a codec of trunk "gsm" (gsm): every call over it is translated',
    'site.yaml:13:52 warning[codec-not-translated]: trunk "raw" has only codecs that Asterisk cannot translate: g729',
  ]);
});

test.run();
