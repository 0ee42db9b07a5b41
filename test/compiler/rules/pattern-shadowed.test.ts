import assert from 'node:assert/strict';
import { suite } from '../../lib/suite.ts';
import { checkSite } from './check-site.ts';

const test = suite('pattern-shadowed');

/** Line 13 on is what goes out. */
function withRoutes(outgoing: string): string[] {
  return checkSite(`contexts:
  default: { kind: internal, include: [to-extern] }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
users:
  alice: { number: 1000 }
trunks: { operator: { kind: sip, host: sip.example.net } }
routes:
  outgoing:
${outgoing}`);
}

test('within one priority the more specific pattern wins, whatever the order', () => {
  const found = withRoutes(`    emergency: { patterns: [112], trunks: [operator], emergency: yes }
    all: { patterns: [0.], trunks: [operator] }
    mobile: { patterns: ["0[67]XXXXXXXX"], trunks: [operator] }
`);
  assert.deepEqual(found, []);
});

test('a route of a lower priority takes also what others say more exactly', () => {
  const found = withRoutes(`    emergency: { patterns: [112], trunks: [operator], emergency: yes }
    all: { patterns: [0.], trunks: [operator], priority: 10 }
    mobile: { patterns: ["0[67]XXXXXXXX"], trunks: [operator], priority: 20 }
`);
  assert.deepEqual(found, [
    'site.yaml:15:27 warning[pattern-shadowed]: 0[67]XXXXXXXX of outgoing route "mobile" is never reached: 0. of outgoing route "all" (site.yaml:14) takes all its numbers first',
  ]);
});

test('several patterns together may leave nothing', () => {
  const found = withRoutes(`    emergency: { patterns: [112], trunks: [operator], emergency: yes }
    all: { patterns: ["0X"], trunks: [operator] }
    high: { patterns: ["0[5-9]"], trunks: [operator] }
    low: { patterns: ["0[0-4]"], trunks: [operator] }
`);
  assert.deepEqual(found, [
    'site.yaml:14:24 warning[pattern-shadowed]: 0X of outgoing route "all" is never reached: 0[0-4] of outgoing route "low" (site.yaml:16) and 0[5-9] of outgoing route "high" (site.yaml:15) take all its numbers first',
  ]);
});

test('emergency routes come before all others', () => {
  const found = withRoutes(`    cheap: { patterns: [112, 118712], trunks: [operator], priority: 1 }
    emergency: { patterns: [112], trunks: [operator], emergency: yes }
`);
  assert.deepEqual(found, [
    'site.yaml:13:25 warning[pattern-shadowed]: 112 of outgoing route "cheap" is never reached: 112 of outgoing route "emergency" (site.yaml:14) takes all its numbers first',
  ]);
});

test('of one pattern twice, the first route by name wins', () => {
  const found = withRoutes(`    emergency: { patterns: [112], trunks: [operator], emergency: yes }
    paris: { patterns: [01XXXXXXXX], trunks: [operator] }
    lyon: { patterns: [01XXXXXXXX], trunks: [operator] }
`);
  assert.deepEqual(found, [
    'site.yaml:14:25 warning[pattern-shadowed]: 01XXXXXXXX of outgoing route "paris" is never reached: 01XXXXXXXX of outgoing route "lyon" (site.yaml:15) takes all its numbers first',
  ]);
});

test('a number that a user has is not dialled outside', () => {
  const found = withRoutes(`    emergency: { patterns: [112], trunks: [operator], emergency: yes }
    branch: { patterns: [1000, 1XXX], trunks: [operator] }
`);
  assert.deepEqual(found, [
    'site.yaml:14:26 warning[pattern-shadowed]: 1000 of outgoing route "branch" is never reached: 1000 of user "alice" (site.yaml:9) takes all its numbers first',
  ]);
});

test('an included context has only what the others before it leave', () => {
  const found = checkSite(`contexts:
  default: { kind: internal, include: [to-branch, to-extern] }
  from-extern: { kind: incoming }
  to-branch: { kind: outgoing }
  to-extern: { kind: outgoing }
users: { alice: { number: 1000 } }
trunks: { operator: { kind: sip, host: sip.example.net } }
routes:
  outgoing:
    emergency: { patterns: [112], trunks: [operator], emergency: yes, context: to-extern }
    branch: { patterns: ["8."], trunks: [operator], context: to-branch }
    premium: { patterns: [8XXXXX, 08XXXXX], trunks: [operator], context: to-extern }
`);
  assert.deepEqual(found, [
    'site.yaml:15:27 warning[pattern-shadowed]: 8XXXXX of outgoing route "premium" is never reached: 8. of outgoing route "branch" (site.yaml:14) takes all its numbers first',
  ]);
});

test('a number that is delivered needs no pattern around it', () => {
  const found = checkSite(`contexts: { default: { kind: internal }, from-extern: { kind: incoming } }
users: { alice: { number: 1000 } }
routes:
  incoming:
    alice: { number: 0123450001, to: "user:alice" }
    all: { number: "01234500[01]X", to: "user:alice" }
    ten: { number: 012345001X, to: "user:alice" }
`);
  assert.deepEqual(found, []);
});

test.run();
