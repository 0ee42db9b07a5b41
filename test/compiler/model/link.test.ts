import * as assert from 'uvu/assert';
import { office } from '../../lib/office.ts';
import { errorsOf } from '../../lib/problems.ts';
import { siteOf } from '../../lib/site.ts';
import { suite } from '../../lib/suite.ts';

const linking = suite('names that stand for nothing');

/** What there is to be named, on the first lines of `a.yaml`. */
const things = `users: { alice: { number: 1000 }, bob: { number: 1001, voicemail: {} } }
groups: { sales: { number: 2000, members: [alice] } }
queues: { support: { number: 3000, members: [bob] } }
ivrs: { main: { number: 5000, menu: choices, choices: { 1: user:alice } } }
conferences: { board: { number: 4000 } }
voicemails: { reception: { number: 1999 } }
schedules: { office: { open: [mon-fri] } }
trunks: { operator: { kind: sip, host: sip.operator.example } }
permissions: { no-premium: { deny: [08.] } }
devices: { desk: { mac: 00085d237429 } }
music_on_hold: { jazz: { directory: moh/jazz } }
`;

const dangling: readonly [yaml: string, expected: string][] = [
  ['users: { eve: { fallback: { busy: user:alcie } } }', '1:35 user "alcie" // "alice" a.yaml:1:10 user "alice"'],
  ['users: { eve: { fallback: { busy: { group: sale } } } }', '1:44 group "sale" // "sales" a.yaml:2:11 group "sales"'],
  [
    'users: { eve: { fallback: { busy: queue:suport } } }',
    '1:35 queue "suport" // "support" a.yaml:3:11 queue "support"',
  ],
  ['users: { eve: { fallback: { busy: ivr:mian } } }', '1:35 IVR "mian" // "main" a.yaml:4:9 IVR "main"'],
  [
    'users: { eve: { fallback: { busy: conference:bord } } }',
    '1:35 conference "bord" // "board" a.yaml:5:16 conference "board"',
  ],
  [
    'users: { eve: { fallback: { busy: voicemail:recption } } }',
    '1:35 mailbox "recption" // "reception" a.yaml:6:15 mailbox "reception"',
  ],
  ['users: { eve: { device: deks } }', '1:25 device "deks" // "desk" a.yaml:10:12 device "desk"'],
  [
    'users: { eve: { permissions: [no-premum] } }',
    '1:31 permission "no-premum" // "no-premium" a.yaml:9:16 permission "no-premium"',
  ],
  ['users: { eve: { music_on_hold: jaz } }', '1:32 music class "jaz" // "jazz" a.yaml:11:18 music class "jazz"'],
  [
    'users: { eve: { keys: { 1: { queue: suport } } } }',
    '1:37 queue "suport" // "support" a.yaml:3:11 queue "support"',
  ],
  ['users: { eve: { context: defualt } }', '1:26 context "defualt" // "default" b.yaml:5:3 context "default"'],
  [
    'users: { eve: { number: 1, voicemail: recption } }',
    '1:39 mailbox "recption" // "reception" a.yaml:6:15 mailbox "reception"',
  ],
  ['groups: { x: { members: [alice, bbo] } }', '1:33 user "bbo" // "bob" a.yaml:1:35 user "bob"'],
  ['queues: { x: { members: [{ user: bbo }] } }', '1:34 user "bbo" // "bob" a.yaml:1:35 user "bob"'],
  ['queues: { x: { schedule: ofice } }', '1:26 schedule "ofice" // "office" a.yaml:7:14 schedule "office"'],
  [
    'routes: { incoming: { x: { number: 1, to: user:alice, schedule: ofice } } }',
    '1:65 schedule "ofice" // "office" a.yaml:7:14 schedule "office"',
  ],
  [
    'routes: { outgoing: { x: { patterns: [1X], trunks: [operater] } } }',
    '1:53 trunk "operater" // "operator" a.yaml:8:11 trunk "operator"',
  ],
  [
    'routes: { outgoing: { x: { patterns: [1X], schedule: ofice } } }',
    '1:54 schedule "ofice" // "office" a.yaml:7:14 schedule "office"',
  ],
  ['trunks: { x: { kind: sip, host: a.example, on: pbx } }', '1:48 host "pbx" // "pbx1" b.yaml:3:10 host "pbx1"'],
  [
    'contexts: { x: { kind: internal, include: [to-exten] } }',
    '1:44 context "to-exten" // "to-extern" b.yaml:7:3 context "to-extern"',
  ],
  ['schedules: { x: { open: [mon], closed: { to: ivr:mian } } }', '1:46 IVR "mian" // "main" a.yaml:4:9 IVR "main"'],
  [
    'schedules: { x: { open: [mon], exceptions: { y: { dates: 12-25, to: group:sale } } } }',
    '1:69 group "sale" // "sales" a.yaml:2:11 group "sales"',
  ],
  ['ivrs: { x: { menu: a, choices: { 1: ivr:mian } } }', '1:37 IVR "mian" // "main" a.yaml:4:9 IVR "main"'],
  ['conferences: { x: { music_on_hold: jaz } }', '1:36 music class "jaz" // "jazz" a.yaml:11:18 music class "jazz"'],
];
for (const [yaml, expected] of dangling) {
  const [, at, thing, near, declared] = /^(\S+) (.*) \/\/ (\S+) (\S+ .*)$/.exec(expected) ?? [];
  linking(`are found: ${yaml}`, () => {
    assert.equal(errorsOf(siteOf({ 'a.yaml': things, 'b.yaml': office, 's.yaml': yaml })), [
      `s.yaml:${at} dangling-reference: there is no ${thing} // did you mean ${near}? (${declared} is declared here)`,
    ]);
  });
}

linking('have no hint where nothing is near', () => {
  const yaml = 'users: { alice: { fallback: { busy: queue:support } } }';
  assert.equal(errorsOf(siteOf({ 'b.yaml': office, 's.yaml': yaml })), [
    's.yaml:1:37 dangling-reference: there is no queue "support"',
  ]);
});

linking('have hints as long as those cost little', () => {
  const users = Array.from({ length: 10_000 }, (_, index) => `  user${index}: {}\n`).join('');
  const members = Array.from({ length: 10_000 }, (_, index) => `usr${index}`).join(', ');
  const files = {
    'b.yaml': office,
    's.yaml': `groups: { all: { members: [${members}] } }`,
    'u.yaml': `users:\n${users}`,
  };
  const { diagnostics } = siteOf(files);
  assert.is(diagnostics.length, 10_000);
  assert.is(diagnostics[0]?.hint, 'did you mean "user0"?');
  assert.is(diagnostics.at(-1)?.hint, undefined);
});

linking('are not those of what every JavaScript object has', () => {
  const yaml = 'users: { alice: { fallback: { busy: user:constructor, no_answer: voicemail:tostring } } }';
  assert.equal(errorsOf(siteOf({ 'b.yaml': office, 's.yaml': yaml })), [
    's.yaml:1:37 dangling-reference: there is no user "constructor"',
    's.yaml:1:66 dangling-reference: there is no mailbox "tostring"',
  ]);
});

linking('do not include the mailbox of a user, if there is one', () => {
  const yaml = 'users: { eve: { fallback: { busy: voicemail:bob, no_answer: voicemail:alice } } }';
  assert.equal(errorsOf(siteOf({ 'a.yaml': things, 'b.yaml': office, 's.yaml': yaml })), [
    's.yaml:1:61 dangling-reference: user "alice" has no mailbox // give it one: `voicemail: yes`',
  ]);
});

linking('may stand in the dialplan of the site', () => {
  const compiled = siteOf({
    'b.yaml': office,
    's.yaml': 'users: { alice: { number: 1000, context: sales } }\n',
    'dialplan/sales.conf': '[sales]\nexten = 1,1,Answer()\n',
  });
  assert.equal(errorsOf(compiled), []);
});

linking.run();

const contexts = suite('the context of what names none');

const twoOffices = office.replace(
  'default: { kind: internal }',
  'paris: { kind: internal }\n  lyon: { kind: internal }',
);

contexts('is the only one of its kind, or the one of the usual name', () => {
  const { model } = siteOf({
    's.yaml': `${twoOffices}  default: { kind: internal }\nusers: { alice: { number: 1000 } }\n`,
  });
  assert.is(model?.users.get('alice')?.context, 'default');
});

contexts('must be said where there are several', () => {
  assert.equal(errorsOf(siteOf({ 's.yaml': `${twoOffices}users: { alice: { number: 1000 } }\n` })), [
    's.yaml:9:10 missing-key: user "alice" names no context, and the site has several of kind internal // say `context:` with one of: lyon, paris',
  ]);
});

contexts('must be declared where there is none', () => {
  const none = office.replace('  from-extern: { kind: incoming }\n', '');
  const trunk = 'trunks: { operator: { kind: sip, host: sip.operator.example } }\n';
  assert.equal(errorsOf(siteOf({ 's.yaml': none + trunk })), [
    's.yaml:7:11 missing-key: trunk "operator" names no context, and the site has none of kind incoming // declare a context of kind incoming',
  ]);
});

contexts.run();
