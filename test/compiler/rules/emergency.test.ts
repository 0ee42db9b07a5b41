import assert from 'node:assert/strict';
import { suite } from '../../lib/suite.ts';
import { checkSite } from './check-site.ts';

const test = suite('emergency calls');

const start = `contexts:
  default: { kind: internal, include: [local] }
  local: { kind: internal, include: [to-extern] }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
trunks: { operator: { kind: sip, host: sip.example.net } }
`;

test('an include of an include is enough', () => {
  const found = checkSite(`${start}users: { alice: { number: 1000 } }
routes: { outgoing: { emergency: { patterns: [15, 112], trunks: [operator], emergency: yes } } }
`);
  assert.deepEqual(found, []);
});

test('whoever has the number would be called instead', () => {
  const found = checkSite(`${start}users: { alice: { number: 15 }, bob: { number: 1001, context: local } }
routes: { outgoing: { emergency: { patterns: [15, 112], trunks: [operator], emergency: yes } } }
`);
  assert.deepEqual(found, [
    'site.yaml:10:27 error[emergency-unreachable]: emergency number 15, dialled in context "default", reaches user "alice" (site.yaml:10) instead of outgoing route "emergency"',
  ]);
});

test('a route that is searched before the emergency route takes its numbers', () => {
  const found = checkSite(`contexts:
  default: { kind: internal, include: [to-branch, to-extern] }
  from-extern: { kind: incoming }
  to-branch: { kind: outgoing }
  to-extern: { kind: outgoing }
users: { alice: { number: 1000 } }
trunks: { operator: { kind: sip, host: sip.example.net } }
routes:
  outgoing:
    emergency: { patterns: [15, "11[27]"], trunks: [operator], emergency: yes, context: to-extern }
    branch: { patterns: [1XX], trunks: [operator], context: to-branch }
`);
  assert.deepEqual(found, [
    'site.yaml:14:26 error[emergency-unreachable]: emergency number 11[27], dialled in context "default", reaches outgoing route "branch" (site.yaml:14) instead of outgoing route "emergency"',
  ]);
});

test('each context of users needs the numbers, whichever emergency route has them', () => {
  const found = checkSite(`contexts:
  paris: { kind: internal, include: [paris-out] }
  lyon: { kind: internal, include: [lyon-out] }
  from-extern: { kind: incoming }
  paris-out: { kind: outgoing }
  lyon-out: { kind: outgoing }
users: { alice: { number: 1000, context: paris }, bob: { number: 1000, context: lyon } }
trunks: { operator: { kind: sip, host: sip.example.net } }
routes:
  outgoing:
    paris: { patterns: [15, 112], trunks: [operator], emergency: yes, context: paris-out }
    lyon: { patterns: [112], trunks: [operator], emergency: yes, context: lyon-out }
`);
  assert.deepEqual(found, [
    'site.yaml:6:3 error[emergency-unreachable]: emergency number 15 cannot be dialled from context "lyon", where user "bob" is',
  ]);
});

test('no emergency route is missed where no call goes out, or only to telephone systems of one’s own', () => {
  assert.deepEqual(checkSite('contexts: { default: { kind: internal } }\nusers: { alice: { number: 1000 } }\n'), []);
  const found = checkSite(`${start}users: { alice: { number: 1000 } }
routes: { outgoing: { branch: { patterns: [8XXX], trunks: [operator], internal: yes } } }
`);
  assert.deepEqual(found, []);
});

test.run();
