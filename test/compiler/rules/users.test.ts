import assert from 'node:assert/strict';
import { suite } from '../../lib/suite.ts';
import { checkSite } from './check-site.ts';

const test = suite('the rules about users');

test('a unique account is no member of a group or of a queue', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, line: ua }
  bob: { number: 1001 }
groups:
  sales: { number: 2000, members: [bob, alice] }
queues:
  support: { number: 3000, max_wait: 5m, fallback: { no_answer: busy }, members: [bob, { user: alice, penalty: 1 }] }
filters:
  boss: { boss: alice, secretaries: [{ user: bob, code: 1 }] }
`);
  assert.deepEqual(found, [
    'site.yaml:9:41 error[unique-account-member]: user "alice" has a unique account and cannot be a member of group "sales"',
    'site.yaml:11:96 error[unique-account-member]: user "alice" has a unique account and cannot be a member of queue "support"',
    'site.yaml:13:17 error[unique-account-member]: user "alice" has a unique account and cannot be a member of filter "boss"',
  ]);
});

test('a forward leads to a number that the user may dial, and not to the user', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, forward: { unconditional: 1001, busy: 1000, no_answer: 0612345678 } }
  bob: { number: 1001 }
`);
  assert.deepEqual(found, [
    'site.yaml:6:64 error[destination-loop]: a call can go round for ever: user "alice" (forward busy) -> user "alice"',
    'site.yaml:6:64 error[forward-nowhere]: user "alice" forwards to 1000, the number of the same user',
    'site.yaml:6:81 error[forward-nowhere]: user "alice" forwards to 0612345678, which cannot be dialled from context "default"',
  ]);
});

test('two users who forward to each other go round', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, forward: { unconditional: 1001 } }
  bob: { number: 1001, forward: { unconditional: 1000 } }
`);
  assert.deepEqual(found, [
    'site.yaml:6:52 error[destination-loop]: a call can go round for ever: user "alice" (forward unconditional) -> user "bob" (forward unconditional) -> user "alice"',
  ]);
});

test('a user may forward to the outside, also calls from there', () => {
  const found = checkSite(`contexts:
  default: { kind: internal, include: [to-extern] }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
users:
  alice: { number: 1000, forward: { no_answer: 0612345678 } }
trunks:
  operator: { kind: sip, host: sip.operator.example }
routes:
  incoming:
    alice: { number: 0123450001, to: "user:alice" }
  outgoing:
    emergency: { patterns: [112], trunks: [operator], emergency: yes }
    world: { patterns: [0XXXXXXXXX], trunks: [operator] }
`);
  assert.deepEqual(found, []);
});

test('an anonymous caller has a number that the operator may know, and an operator who may', () => {
  const found = checkSite(`contexts:
  default: { kind: internal, include: [to-extern] }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
users:
  alice: { number: 1000, caller_id: anonymous }
trunks:
  operator: { kind: sip, host: sip.operator.example, trust_identity: no }
  other: { kind: sip, host: sip.other.example, caller_id: 0123450000 }
routes:
  incoming:
    alice: { number: 0123450001, to: "user:alice" }
  outgoing:
    emergency: { patterns: [112], trunks: [operator], emergency: yes }
    near: { patterns: [{ match: 01XXXXXXXX, caller_id: 0123450000 }, 02XXXXXXXX], trunks: [operator] }
    far: { patterns: [00.], trunks: [other] }
`);
  assert.deepEqual(found, [
    'site.yaml:11:70 warning[anonymous-without-number]: trunk "operator" does not tell the operator who an anonymous caller is, such as user "alice"',
    'site.yaml:18:70 warning[anonymous-without-number]: 02XXXXXXXX of outgoing route "near" has no caller ID: over trunk "operator" the operator is told the internal number of an anonymous caller, such as user "alice"',
  ]);
});

test('settings that do nothing are told', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
in_call_codes: { online_recording: no }
users:
  alice: { number: 1000, online_call_recording: yes, preferred_device: phone }
  bob: { number: 1001, line: custom, interface: DAHDI/1, simultaneous_calls: 2 }
  carol: { supervision: no }
`);
  assert.deepEqual(found, [
    'site.yaml:7:49 warning[setting-without-effect]: `online_call_recording` of user "alice" does nothing: `in_call_codes` has no `online_recording`',
    'site.yaml:7:72 warning[setting-without-effect]: `preferred_device` of user "alice" does nothing: only a line of kind ua has two devices',
    'site.yaml:8:78 warning[setting-without-effect]: `simultaneous_calls` of user "bob" does nothing: calls of a custom line are not counted',
    'site.yaml:9:25 warning[setting-without-effect]: `supervision` of user "carol" does nothing: without a number there is nothing to watch',
  ]);
});

test('a label that is not declared, a schedule and a subroutine that are not there are told', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
labels: { accounting: {} }
users:
  alice: { number: 1000, labels: [acounting], schedule: office, preprocess: greet }
  bob: { number: 1001, labels: [accounting] }
`);
  assert.deepEqual(found, [
    'site.yaml:7:35 error[dangling-reference]: there is no label "acounting"',
    'site.yaml:7:57 error[dangling-reference]: there is no schedule "office"',
    'site.yaml:7:77 error[dangling-reference]: there is no subroutine "greet" in the site\'s own dialplan',
  ]);
});

test('a label that nobody has is left over', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
labels: { accounting: {} }
`);
  assert.deepEqual(found, [
    'site.yaml:5:11 warning[unused-object]: label "accounting" is used by nothing: no user has it',
  ]);
});

test('a forward goes to a number that begins with a digit', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, forward: { busy: "*98" } }
`);
  assert.deepEqual(found, [
    'site.yaml:6:44 error[wrong-type]: users.alice.forward.busy is "*98"; expected a number: a digit, then digits, `*` and `#`',
  ]);
});

test.run();
