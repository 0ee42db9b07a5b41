import assert from 'node:assert/strict';
import { suite } from '../../lib/suite.ts';
import { checkSite } from './check-site.ts';

const test = suite('the smaller rules');

test('a user may be in several groups, but once in each', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
users: { alice: { number: 1000 }, bob: { number: 1001 } }
groups: { sales: { number: 2000, members: [alice, bob] } }
queues: { support: { number: 3000, members: [alice, bob, { user: alice, penalty: 2 }] } }
`);
  assert.deepEqual(found, [
    'site.yaml:7:66 warning[duplicate-member]: user "alice" is a member of queue "support" twice',
  ]);
});

test('a rewriting and its pattern have to have some number in common', () => {
  const route = (pattern: string, regexp: string) =>
    checkSite(`contexts: { default: { kind: internal, include: [to-extern] }, from-extern: { kind: incoming }, to-extern: { kind: outgoing } }
trunks: { branch: { kind: sip, host: pbx.example.net } }
routes: { outgoing: { branch: { internal: yes, trunks: [branch], patterns: [{ match: "${pattern}", regexp: "${regexp}", target: '\\1' }] } } }
`).length;
  assert.equal(route('**99.', '.{4}(.*)'), 0);
  assert.equal(route('0X.', '0(.*)..'), 0);
  assert.equal(route('0X.', '14(.*)..'), 1);
  assert.equal(route('0XXX', '.{5}(.*)'), 1);
  assert.equal(route('0XXX', '(.*)9'), 0);
  assert.equal(route('0XX8', '(.*)9'), 1);
});

test('a caller ID has a number, however it is written', () => {
  const found =
    checkSite(`contexts: { default: { kind: internal, include: [to-extern] }, from-extern: { kind: incoming }, to-extern: { kind: outgoing } }
users:
  alice: { number: 1000, caller_id: 0123450001 }
  bob: { number: 1001, caller_id: '"Bob Brown" <+33123450002>' }
  carol: { number: 1002 }
trunks: { operator: { kind: sip, host: sip.example.net, caller_id: '"Acme"' } }
routes:
  outgoing:
    emergency: { patterns: [112], trunks: [operator], emergency: yes }
    france: { patterns: [{ match: 0ZXXXXXXXX, caller_id: Acme France }], trunks: [operator] }
`);
  assert.deepEqual(found, [
    'site.yaml:9:69 warning[caller-id-without-number]: the caller ID of trunk "operator" has no number',
    'site.yaml:13:58 warning[caller-id-without-number]: the caller ID of 0ZXXXXXXXX of outgoing route "france" has no number',
  ]);
});

test('a message that is mailed whole may be deleted', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, email: alice@acme.example, voicemail: { delete: yes } }
  bob: { number: 1001, email: bob@acme.example, voicemail: { delete: yes, attach: no } }
`);
  assert.deepEqual(found, [
    'site.yaml:7:70 warning[voicemail-deleted-unheard]: mailbox "bob" deletes messages that nobody has heard: its mails have no message attached',
  ]);
});

test('behind the loopback address a manager may be open', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
managers: { dialer: { permit: [0.0.0.0/0] } }
`);
  assert.deepEqual(found, []);
});

test('a quiet conference says no names and nothing to the first, and one has room for two', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
conferences:
  board: { number: 4000, quiet: yes, announce_alone: no, announce_count: yes }
  cell: { number: 4001, max_members: 1, announce_alone: no, announce_names: review }
`);
  assert.deepEqual(found, [
    'site.yaml:6:54 warning[conference-setting-idle]: `announce_alone` does nothing: a quiet conference tells the first nothing anyway (conference "board")',
    'site.yaml:7:38 warning[conference-setting-idle]: nobody can talk to anybody where only one may be in (conference "cell")',
  ]);
});

test.run();
