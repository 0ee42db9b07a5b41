import assert from 'node:assert/strict';
import { suite } from '../../lib/suite.ts';
import { checkFiles } from './check-site.ts';

const test = suite('caller IDs that nobody shows');

/** What the rule finds with these users, and with this route out of the context that they all reach. */
function found(users: string, route: string): string[] {
  return checkFiles({
    'site.yaml': `version: 1
site: { name: acme }
hosts: { pbx1: {} }
contexts:
  default: { kind: internal, include: [to-extern] }
  closed: { kind: internal }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
users:
${users}
trunks: { operator: { kind: sip, host: sip.example.net } }
routes: { outgoing: { world: { trunks: [operator], ${route} } } }
`,
  }).filter((line) => line.includes('caller-id-never-shown'));
}

const alice = '  alice: { number: 1000, context: default, caller_id: 0123450001 }';
const bob = '  bob: { number: 1001, context: default }';
const carol = '  carol: { number: 1002, context: closed, caller_id: 0123450002 }';
const world = 'patterns: [{ match: 0., caller_id: 0123450000 }]';

test('one of a route is for users who have none', () => {
  assert.deepEqual(found(`${alice}\n${bob}`, world), []);
  assert.deepEqual(found(alice, world), [
    'site.yaml:12:87 warning[caller-id-never-shown]: no user shows the caller ID of 0. of outgoing route "world": user "alice" has one of their own',
  ]);
});

test('one of a user who calls nobody outside may be for later', () => {
  assert.deepEqual(found(`${bob}\n${carol}`, world), []);
});

test('an internal route shows neither', () => {
  assert.deepEqual(found(`${alice}\n${bob}`, `internal: yes, ${world}`), [
    'site.yaml:10:55 warning[caller-id-never-shown]: the caller ID of user "alice" is never shown: every route that they can take is `internal`',
    'site.yaml:13:102 warning[caller-id-never-shown]: no user shows the caller ID of 0. of outgoing route "world": the route is `internal`',
  ]);
});

test.run();
