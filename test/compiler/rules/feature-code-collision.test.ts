import assert from 'node:assert/strict';
import { suite } from '../../lib/suite.ts';
import { checkSite } from './check-site.ts';

const test = suite('feature-code-collision');

test('the usual codes get along, *98 and *99 among them', () => {
  assert.deepEqual(checkSite('contexts: { default: { kind: internal } }\nusers: { alice: { number: 1000 } }\n'), []);
});

test('two services cannot have one code', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
feature_codes: { echo_test: "*98" }
`);
  assert.deepEqual(found, [
    'site.yaml:5:30 error[feature-code-collision]: code *98 is taken twice: by `echo_test` and by `voicemail`',
  ]);
});

test('no code starts with one that a number follows', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
feature_codes: { directed_pickup: "*9" }
`);
  assert.deepEqual(found, [
    'site.yaml:5:36 error[feature-code-collision]: code *98 of `voicemail` starts with code *9 of `directed_pickup`, which a number follows',
    'site.yaml:5:36 error[feature-code-collision]: code *99 of `voicemail_of` starts with code *9 of `directed_pickup`, which a number follows',
  ]);
});

test('a code that is taken away collides with nothing', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
feature_codes: { directed_pickup: no, echo_test: "*81" }
`);
  assert.deepEqual(found, []);
});

test('during a call no code may be the beginning of another', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
in_call_codes: { blind_transfer: "*", disconnect: no }
`);
  assert.deepEqual(found, [
    'site.yaml:5:35 error[feature-code-collision]: code *2 of `attended_transfer` starts with code * of `blind_transfer`',
    'site.yaml:5:35 error[feature-code-collision]: code *3 of `online_recording` starts with code * of `blind_transfer`',
  ]);
});

test('a code is no number that can be dialled from an internal context', () => {
  const found = checkSite(`contexts:
  default: { kind: internal, include: [to-extern] }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
users: { alice: { number: 1000 } }
trunks: { operator: { kind: sip, host: sip.example.net } }
routes: { outgoing: { emergency: { patterns: [15, 112], trunks: [operator], emergency: yes } } }
feature_codes: { echo_test: 15, voicemail: 1000 }
`);
  assert.deepEqual(found, [
    'site.yaml:11:29 error[feature-code-collision]: code 15 of `echo_test` collides in context "default" with 15 of outgoing route "emergency" (site.yaml:10)',
    'site.yaml:11:44 error[feature-code-collision]: code 1000 of `voicemail` collides in context "default" with 1000 of user "alice" (site.yaml:8)',
  ]);
});

test('a code that a number follows leaves nothing that starts with it', () => {
  const found = checkSite(`contexts: { default: { kind: internal, ranges: { users: 1000-1999 } } }
users: { alice: { number: 1000 }, bob: { number: 1001 } }
feature_codes: { directed_pickup: 10 }
`);
  assert.deepEqual(found, [
    'site.yaml:6:35 error[feature-code-collision]: code 10 of `directed_pickup` collides in context "default" with 1000 of user "alice" (site.yaml:5) and 1 more',
    'site.yaml:6:35 error[feature-code-collision]: code 10 of `directed_pickup` is within the users of context "default"',
  ]);
});

test.run();
