import assert from 'node:assert/strict';
import { suite } from '../../lib/suite.ts';
import { checkFiles, checkSite } from './check-site.ts';

const test = suite('number-taken');

test('names everyone who has the number, with file and line', () => {
  const site = {
    'site.yaml': 'version: 1\nsite: { name: acme }\nhosts: { pbx1: {} }\ncontexts: { default: { kind: internal } }\n',
    'users.yaml': 'users:\n  alice:\n    name: Alice Wonderland\n    number: 1000\n',
    'groups.yaml': 'groups:\n  sales: { number: 1000, members: [alice] }\n',
  };
  assert.deepEqual(checkFiles(site), [
    'groups.yaml:2:20 error[number-taken]: Number 1000 is taken twice in context "default": by user "alice" (users.yaml:4) and by group "sales" (groups.yaml:2)',
  ]);
});

test('counts more than two', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000 }
  bob: { number: 1000 }
queues:
  support: { number: 1000, members: [alice] }
`);
  assert.deepEqual(found, [
    'site.yaml:7:18 error[number-taken]: Number 1000 is taken 3 times in context "default": by user "alice" (site.yaml:6), by user "bob" (site.yaml:7) and by queue "support" (site.yaml:9)',
  ]);
});

test('finds a number that is delivered to two incoming routes, and one pattern twice', () => {
  const found = checkSite(`contexts: { default: { kind: internal }, from-extern: { kind: incoming } }
users:
  alice: { number: 1000 }
routes:
  incoming:
    reception: { number: [0123450000, 01234501XX], to: "user:alice" }
    sales: { number: 0123450000, to: "user:alice" }
    support: { number: 01234501XX, to: "user:alice" }
`);
  assert.deepEqual(found, [
    'site.yaml:10:22 error[number-taken]: Number 0123450000 is taken twice in context "from-extern": by incoming route "reception" (site.yaml:9) and by incoming route "sales" (site.yaml:10)',
    'site.yaml:11:24 error[number-taken]: Number 01234501XX is taken twice in context "from-extern": by incoming route "reception" (site.yaml:9) and by incoming route "support" (site.yaml:11)',
  ]);
});

test('finds two mailboxes of one number', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, voicemail: {} }
  bob: { number: 1001, voicemail: { number: 1000 } }
`);
  assert.deepEqual(found, [
    'site.yaml:7:45 error[number-taken]: Number 1000 is taken twice in context "default": by mailbox "alice" (site.yaml:6) and by mailbox "bob" (site.yaml:7)',
  ]);
});

test('lets contexts have the same numbers', () => {
  const found = checkSite(`contexts: { default: { kind: internal }, factory: { kind: internal } }
users:
  alice: { number: 1000, context: default, voicemail: {} }
  bob: { number: 1000, context: factory, voicemail: {} }
`);
  assert.deepEqual(found, []);
});

test.run();
