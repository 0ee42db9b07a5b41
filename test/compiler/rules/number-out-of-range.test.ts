import assert from 'node:assert/strict';
import { suite } from '../../lib/suite.ts';
import { checkSite } from './check-site.ts';

const test = suite('number-out-of-range');

test('holds every kind against its own ranges', () => {
  const found = checkSite(`contexts:
  default:
    kind: internal
    ranges: { users: [1000-1099, 1500], groups: 2000-2099, queues: 3000-3099, conferences: 4000-4099, ivrs: 5000-5099 }
users:
  alice: { number: 1100 }
  bob: { number: 1500 }
groups: { sales: { number: 1001, members: [alice] } }
queues: { support: { number: 02000, members: [alice] } }
conferences: { board: { number: 4100 } }
ivrs: { main: { number: 5000, menu: vm-opts, choices: { 1: "user:bob" } } }
`);
  assert.deepEqual(found, [
    'site.yaml:9:20 error[number-out-of-range]: number 1100 of user "alice" is outside the users of context "default": 1000-1099 and 1500',
    'site.yaml:11:28 error[number-out-of-range]: number 1001 of group "sales" is outside the groups of context "default": 2000-2099',
    'site.yaml:12:30 error[number-out-of-range]: number 02000 of queue "support" is outside the queues of context "default": 3000-3099',
    'site.yaml:13:33 error[number-out-of-range]: number 4100 of conference "board" is outside the conferences of context "default": 4000-4099',
  ]);
});

test('holds what the operator delivers against the numbers of the incoming context', () => {
  const found = checkSite(`contexts:
  default: { kind: internal }
  from-extern: { kind: incoming, ranges: { numbers: 0123450000-0123450099 } }
users:
  alice: { number: 1000 }
routes:
  incoming:
    wrong: { number: 0123450100, to: "user:alice" }
    short: { number: 123450000, to: "user:alice" }
    right: { number: [0123450000, 0123451XXX, "+33123450100"], to: "user:alice" }
`);
  assert.deepEqual(found, [
    'site.yaml:11:22 error[number-out-of-range]: number 0123450100 of incoming route "wrong" is outside the numbers of context "from-extern": 0123450000-0123450099',
    'site.yaml:12:22 error[number-out-of-range]: number 123450000 of incoming route "short" is outside the numbers of context "from-extern": 0123450000-0123450099',
  ]);
});

test('leaves kinds alone for which there is no range', () => {
  const found = checkSite(`contexts: { default: { kind: internal, ranges: { users: 1000-1999 } } }
users: { alice: { number: 1000 } }
groups: { sales: { number: 77, members: [alice] } }
`);
  assert.deepEqual(found, []);
});

test.run();
