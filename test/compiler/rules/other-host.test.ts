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
  from-extern: { kind: incoming, host: lyon }
users:
  alice: { number: 101, context: lyon }
  bob: { number: 201, context: nantes }
${objects}`).filter((line) => line.includes('[other-host]'));

test('is reached by no destination', () => {
  assert.deepEqual(
    twoHosts('ivrs: { main: { number: 102, context: lyon, menu: choices, choices: { 1: user:bob } } }'),
    ['site.yaml:13:74 error[other-host]: IVR "main" is on host "lyon", and user "bob" only on host "nantes"'],
  );
});

test('is no conference and no fax that calls are sent to', () => {
  const objects = `conferences: { board: { number: 401, context: nantes } }
faxes: { office: { context: nantes } }
routes:
  incoming:
    board: { number: 0478000001, context: from-extern, to: conference:board }
    fax: { number: 0478000002, context: from-extern, to: fax:office }
    both: { number: 0478000003, context: from-extern, to: user:alice, fax_detect: { to: office } }
`;
  assert.deepEqual(twoHosts(objects), [
    'site.yaml:17:60 error[other-host]: incoming route "board" is on host "lyon", and conference "board" only on host "nantes"',
    'site.yaml:18:58 error[other-host]: incoming route "fax" is on host "lyon", and fax "office" only on host "nantes"',
    'site.yaml:19:89 error[other-host]: incoming route "both" is on host "lyon", and fax "office" only on host "nantes"',
  ]);
});

test('is a member of no group or queue', () => {
  assert.deepEqual(twoHosts('groups: { sales: { number: 102, context: lyon, members: [alice, bob] } }'), [
    'site.yaml:13:65 error[other-host]: group "sales" is on host "lyon", and user "bob" only on host "nantes"',
  ]);
  assert.deepEqual(twoHosts('queues: { support: { number: 102, context: lyon, members: [bob] } }'), [
    'site.yaml:13:60 error[other-host]: queue "support" is on host "lyon", and user "bob" only on host "nantes"',
  ]);
});

test('is no trunk of a route', () => {
  const found = twoHosts(`trunks: { operator: { kind: sip, on: nantes, host: sip.example.net, context: nantes } }
routes: { outgoing: { france: { context: lyon-lines, patterns: [0X.], trunks: [operator] } } }`);
  assert.deepEqual(found, [
    'site.yaml:14:80 error[other-host]: outgoing route "france" is on host "lyon", and trunk "operator" only on host "nantes"',
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
