import assert from 'node:assert/strict';
import { exampleSite } from '../../../compiler/rules/example-site.ts';
import { suite } from '../../lib/suite.ts';
import { checkFiles, checkSite } from './check-site.ts';

const test = suite('reserved-name, context-include-cycle and unknown-raw-option');

test('a user and a trunk share pjsip.conf, a custom trunk does not', () => {
  const found = checkSite(`contexts: { default: { kind: internal }, from-extern: { kind: incoming } }
users: { operator: { number: 1000 }, branch: { number: 1001 } }
trunks:
  operator: { kind: sip, host: sip.example.net }
  branch: { kind: custom, interface: DAHDI/g1 }
routes: { incoming: { all: { number: X., to: "user:operator" } } }
`);
  assert.deepEqual(found, [
    'site.yaml:7:3 error[reserved-name]: trunk "operator" has the name of user "operator" (site.yaml:5): both are sections of pjsip.conf',
  ]);
});

test('sections of settings are no names', () => {
  const found =
    checkSite(`contexts: { general: { kind: internal }, pbxc-user: { kind: internal }, default: { kind: internal }, xivo-pickup: { kind: internal } }
users: { global: { number: 1000 } }
groups: { general: { number: 2000, members: [global] } }
queues: { pbxc-support: { number: 3000, members: [global] } }
music_on_hold: { default: { directory: moh/default } }
`);
  assert.deepEqual(found, [
    'site.yaml:4:13 error[reserved-name]: context "general" has a reserved name: a section [general] of extensions.conf holds something else',
    'site.yaml:4:42 error[reserved-name]: context "pbxc-user" has a reserved name: names that start with `pbxc-` are kept for what pbxc writes',
    'site.yaml:4:102 error[reserved-name]: context "xivo-pickup" has a reserved name: names that start with `xivo-` are those of the dialplan\'s library',
    'site.yaml:5:10 error[reserved-name]: user "global" has a reserved name: a section [global] of pjsip.conf holds something else',
    'site.yaml:6:11 error[reserved-name]: group "general" has a reserved name: a section [general] of queues.conf holds something else',
    'site.yaml:7:11 error[reserved-name]: queue "pbxc-support" has a reserved name: names that start with `pbxc-` are kept for what pbxc writes',
  ]);
});

test('the own dialplan leaves the contexts of pbxc alone', () => {
  const site = exampleSite('contexts: { default: { kind: internal } }\n');
  const own = '[pbxc-user]\nexten = alice,1,Hangup()\n\n[xivo-subrgbl-user]\nexten = s,1,Return()\n';
  assert.deepEqual(checkFiles({ 'site.yaml': site, 'dialplan/own.conf': own }), [
    'dialplan/own.conf:1:2 error[reserved-name]: context "pbxc-user" has a reserved name: names that start with `pbxc-` are kept for what pbxc writes',
  ]);
});

test('a context that includes itself is told the way round', () => {
  const found = checkSite(`contexts:
  default: { kind: internal, include: [shared, factory] }
  factory: { kind: internal, include: [yard] }
  shared: { kind: internal }
  yard: { kind: internal, include: [default] }
`);
  assert.deepEqual(found, [
    'site.yaml:5:48 error[context-include-cycle]: context "default" includes itself: default -> factory -> yard -> default',
  ]);
});

test('a round may go through the own dialplan', () => {
  const site = exampleSite('contexts: { default: { kind: internal, include: [extras] } }\n');
  assert.deepEqual(checkFiles({ 'site.yaml': site, 'dialplan/own.conf': '[extras]\ninclude = default\n' }), [
    'site.yaml:4:50 error[context-include-cycle]: context "default" includes itself: default -> extras -> default',
  ]);
});

test('raw options are those of their section', () => {
  const found = checkFiles(`version: 1
site: { name: acme }
hosts: { pbx1: { raw: { transport-udp: { tos: cs3, toss: cs3 } } } }
contexts: { default: { kind: internal }, from-extern: { kind: incoming } }
users:
  alice: { number: 1000, asterisk: { endpoint: { rtp_timeout: 30 }, aor: { rtp_timeout: 30 } } }
  bob: { number: 1001, voicemail: { asterisk: { mailbox: { sayduratio: yes } } } }
trunks: { branch: { kind: iax, host: pbx.example.net, asterisk: { peer: { jitterbufer: yes } } } }
routes: { incoming: { all: { number: X., to: "user:alice" } } }
queues: { support: { number: 3000, members: [alice], asterisk: { queue: { autopause: yes, joinemty: yes } } } }
conferences: { board: { number: 4000, asterisk: { bridge: { mixing_interval: 20 }, user: { talk_detection_events: yes, anounce: yes } } } }
music_on_hold: { default: { directory: moh, asterisk: { class: { anouncement: beep } } } }
`);
  assert.deepEqual(found, [
    'site.yaml:3:52 error[unknown-raw-option]: host "pbx1": `toss` is no option of `transport` in pjsip.conf of Asterisk 22',
    'site.yaml:6:76 error[unknown-raw-option]: user "alice": `rtp_timeout` is no option of `aor` in pjsip.conf of Asterisk 22',
    'site.yaml:7:60 error[unknown-raw-option]: mailbox "bob": `sayduratio` is no option of `mailbox` in voicemail.conf of Asterisk 22',
    'site.yaml:8:75 error[unknown-raw-option]: trunk "branch": `jitterbufer` is no option of `peer` in iax.conf of Asterisk 22',
    'site.yaml:10:91 error[unknown-raw-option]: queue "support": `joinemty` is no option of `queue` in queues.conf of Asterisk 22',
    'site.yaml:11:120 error[unknown-raw-option]: conference "board": `anounce` is no option of `user` in confbridge.conf of Asterisk 22',
    'site.yaml:12:66 error[unknown-raw-option]: music class "default": `anouncement` is no option of `class` in musiconhold.conf of Asterisk 22',
  ]);
});

test('raw options are those of the oldest Asterisk of the site', () => {
  const users =
    'contexts: { default: { kind: internal } }\nusers: { alice: { number: 1000, asterisk: { endpoint: { tenantid: a } } } }\n';
  assert.deepEqual(checkFiles(exampleSite(users)), []);
  assert.deepEqual(checkFiles(exampleSite(users, '{ asterisk: 16 }')), [
    'site.yaml:5:57 error[unknown-raw-option]: user "alice": `tenantid` is no option of `endpoint` in pjsip.conf of Asterisk 16',
  ]);
});

test('an Asterisk that pbxc does not know is refused', () => {
  assert.deepEqual(checkFiles(exampleSite('contexts: { default: { kind: internal } }\n', '{ asterisk: 18 }')), [
    'site.yaml:3:28 error[wrong-type]: hosts.pbx1.asterisk is 18; expected one of: 22, 16',
  ]);
});

test.run();
