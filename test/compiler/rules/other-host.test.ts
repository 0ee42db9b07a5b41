import assert from 'node:assert/strict';
import { suite } from '../../lib/suite.ts';
import { checkFiles } from './check-site.ts';

const test = suite('what is on another host');

const twoHosts = (objects: string, include = 'nantes-lines'): string[] =>
  checkFiles(`version: 1
site: { name: acme, timezone: Europe/Paris }
hosts: { lyon: { address: 192.0.2.10 }, nantes: { address: 192.0.2.20 } }
contexts:
  lyon: { kind: internal, host: lyon }
  nantes: { kind: internal, host: nantes, include: [${include}] }
  nantes-lines: { kind: outgoing, host: nantes }
  lyon-lines: { kind: outgoing, host: lyon }
users:
  alice: { number: 101, context: lyon }
  bob: { number: 201, context: nantes }
${objects}`).filter((line) => line.includes('[other-host]'));

test('is reached by no destination', () => {
  assert.deepEqual(
    twoHosts('ivrs: { main: { number: 102, context: lyon, menu: choices, choices: { 1: user:bob } } }'),
    ['site.yaml:12:74 error[other-host]: IVR "main" is on host "lyon", and user "bob" only on host "nantes"'],
  );
});

test('is a member of no group or queue', () => {
  assert.deepEqual(twoHosts('groups: { sales: { number: 102, context: lyon, members: [alice, bob] } }'), [
    'site.yaml:12:65 error[other-host]: group "sales" is on host "lyon", and user "bob" only on host "nantes"',
  ]);
  assert.deepEqual(twoHosts('queues: { support: { number: 102, context: lyon, members: [bob] } }'), [
    'site.yaml:12:60 error[other-host]: queue "support" is on host "lyon", and user "bob" only on host "nantes"',
  ]);
});

test('is no trunk of a route', () => {
  const found = twoHosts(`trunks: { operator: { kind: sip, on: nantes, host: sip.example.net, context: nantes } }
routes: { outgoing: { france: { context: lyon-lines, patterns: [0X.], trunks: [operator] } } }`);
  assert.deepEqual(found, [
    'site.yaml:13:80 error[other-host]: outgoing route "france" is on host "lyon", and trunk "operator" only on host "nantes"',
  ]);
});

test('is not included', () => {
  assert.deepEqual(twoHosts('', 'lyon-lines'), [
    'site.yaml:6:53 error[other-host]: context "nantes" is on host "nantes", and context "lyon-lines" only on host "lyon"',
  ]);
});

test('does not matter where each host has its own', () => {
  const found = twoHosts(`schedules: { office: { open: [mon-fri 08:00-18:00], closed: { to: hangup } } }
groups:
  lyon: { number: 102, context: lyon, members: [alice], schedule: office }
  nantes: { number: 202, context: nantes, members: [bob], schedule: office }`);
  assert.deepEqual(found, []);
});

test.run();
