import assert from 'node:assert/strict';
import { exampleSite } from '../../../compiler/rules/example-site.ts';
import { suite } from '../../lib/suite.ts';
import { checkFiles, checkSite } from './check-site.ts';

const test = suite('unused-object');

const unused = `contexts:
  default: { kind: internal }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
users: { alice: { number: 1000 } }
devices: { alice-desk: { mac: "00:08:5d:23:74:29" } }
trunks: { operator: { kind: sip, host: sip.example.net } }
schedules: { office: { open: [mon-fri] } }
groups: { sales: { members: [alice] } }
queues: { support: { members: [alice] } }
ivrs: { main: { menu: vm-opts, choices: { 1: "user:alice" } } }
conferences: { board: {} }
voicemails: { office: { number: 9000 } }
permissions: { no-premium: { deny: [08.] } }
music_on_hold: { jazz: { directory: moh/jazz } }
`;

test('every kind of object that only others bring into use', () => {
  assert.deepEqual(checkSite(unused), [
    'site.yaml:7:3 warning[unused-object]: context "to-extern" is used by nothing: no context includes it',
    'site.yaml:9:12 warning[unused-object]: device "alice-desk" is used by nothing: no user has it',
    'site.yaml:10:11 warning[unused-object]: trunk "operator" is used by nothing: no route goes over it, and its context has no incoming route',
    'site.yaml:11:14 warning[unused-object]: schedule "office" is used by nothing: nothing keeps it',
    'site.yaml:12:11 warning[unused-object]: group "sales" is used by nothing: it has no number, and no destination names it',
    'site.yaml:13:11 warning[unused-object]: queue "support" is used by nothing: it has no number, and no destination names it',
    'site.yaml:14:9 warning[unused-object]: IVR "main" is used by nothing: it has no number, and no destination names it',
    'site.yaml:15:16 warning[unused-object]: conference "board" is used by nothing: it has no number, and no destination names it',
    'site.yaml:16:15 warning[unused-object]: mailbox "office" is used by nothing: no user has it, and no destination names it',
    'site.yaml:17:16 warning[unused-object]: permission "no-premium" is used by nothing: it binds no user, group or route',
    'site.yaml:18:18 warning[unused-object]: music class "jazz" is used by nothing: nobody hears it',
  ]);
});

test('what the own dialplan mentions is used', () => {
  const site = exampleSite(`contexts: { default: { kind: internal } }
users: { alice: { number: 1000 } }
queues: { support: { members: [alice] }, support-vip: { members: [alice] } }
`);
  const own = '[sales]\nexten = s,1,Queue(support-vip)\nsame = n,Hangup()\n';
  assert.deepEqual(checkFiles({ 'site.yaml': site, 'dialplan/sales.conf': own }), [
    'site.yaml:6:11 warning[unused-object]: queue "support" is used by nothing: it has no number, and no destination names it',
  ]);
});

test('what is used in any of the usual ways is not reported', () => {
  const found = checkSite(`contexts:
  default: { kind: internal, include: [to-extern] }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
users:
  alice: { number: 1000, device: alice-desk, permissions: [no-premium], voicemail: office, music_on_hold: jazz }
devices: { alice-desk: { mac: "00:08:5d:23:74:29" } }
trunks:
  operator: { kind: sip, host: sip.example.net }
  inbound: { kind: sip, host: sip.example.org }
routes:
  incoming: { main: { number: 0123450000, to: "ivr:main", schedule: office } }
  outgoing: { emergency: { patterns: [112], trunks: [operator], emergency: yes } }
schedules: { office: { open: [mon-fri], closed: { to: "conference:board" } } }
groups: { sales: { members: [alice] } }
queues: { support: { members: [alice] } }
ivrs: { main: { menu: vm-opts, choices: { 1: "group:sales", 2: "queue:support" } } }
conferences: { board: {} }
voicemails: { office: { number: 9000 } }
permissions: { no-premium: { deny: [08.] } }
music_on_hold: { jazz: { directory: moh/jazz } }
`);
  assert.deepEqual(found, []);
});

test('a preset offers what nobody need use', () => {
  const found = checkFiles(`version: 1
site: { name: acme, presets: [france] }
hosts: { pbx1: {} }
contexts: { default: { kind: internal } }
`);
  assert.deepEqual(found, []);
});

test.run();
