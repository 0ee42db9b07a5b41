import assert from 'node:assert/strict';
import { exampleSite } from '../../../compiler/rules/example-site.ts';
import { suite } from '../../lib/suite.ts';
import { checkFiles, checkSite } from './check-site.ts';

const test = suite('outside-line-from-outside');

const contexts = `contexts:
  default: { kind: internal, include: [to-extern] }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
`;

const outgoing = `  outgoing:
    emergency: { patterns: [112], trunks: [operator], emergency: yes }
    france: { patterns: [0ZXXXXXXXX], trunks: [operator] }
`;

test('an incoming context may not search an outgoing one, not even through others', () => {
  const found = checkSite(`contexts:
  default: { kind: internal, include: [to-extern] }
  from-extern: { kind: incoming, include: [lobby] }
  lobby: { kind: internal, include: [default] }
  to-extern: { kind: outgoing }
users: { alice: { number: 1000, context: default } }
trunks: { operator: { kind: sip, host: sip.example.net } }
routes:
${outgoing}`);
  assert.deepEqual(found, [
    'site.yaml:6:44 error[outside-line-from-outside]: callers from outside who arrive in context "from-extern" can dial out: from-extern -> lobby -> default -> to-extern',
  ]);
});

test('a trunk may not arrive where people dial out', () => {
  const found = checkSite(`${contexts}users: { alice: { number: 1000 } }
trunks:
  operator: { kind: sip, host: sip.example.net, context: default }
  other: { kind: sip, host: sip.example.org, context: to-extern }
routes:
${outgoing}`);
  assert.deepEqual(found, [
    'site.yaml:10:58 error[outside-line-from-outside]: callers from trunk "operator" can dial out: default -> to-extern',
    'site.yaml:11:55 error[outside-line-from-outside]: callers from trunk "other" can dial out: "to-extern" is an outgoing context',
  ]);
});

test('a number of the outside is followed through IVRs, schedules and fallbacks', () => {
  const found = checkSite(`${contexts}users:
  alice: { number: 1000, fallback: { no_answer: "number:0612345678" } }
trunks: { operator: { kind: sip, host: sip.example.net } }
routes:
  incoming:
    main: { number: 0123450000, to: "ivr:main", schedule: office }
${outgoing}ivrs: { main: { menu: vm-opts, choices: { 1: "user:alice" } } }
schedules: { office: { open: [mon-fri], closed: { to: "number:0687654321" } } }
`);
  assert.deepEqual(found, [
    'site.yaml:9:50 error[outside-line-from-outside]: callers from outside who reach incoming route "main" are put through to the outside by way of user "alice": 0612345678 leaves by outgoing route "france"',
    'site.yaml:18:56 error[outside-line-from-outside]: callers from outside who reach incoming route "main" are put through to the outside: 0687654321 leaves by outgoing route "france"',
  ]);
});

test('who names the outgoing context means it', () => {
  const found = checkSite(`${contexts}users:
  alice: { number: 1000, fallback: { no_answer: { number: 0612345678, context: to-extern } } }
trunks: { operator: { kind: sip, host: sip.example.net } }
routes:
  incoming:
    alice: { number: 0123450000, to: "user:alice" }
    again: { number: 0123450001, to: "number:1000" }
${outgoing}`);
  assert.deepEqual(found, []);
});

test('what only colleagues reach may go out', () => {
  const found = checkSite(`${contexts}users:
  alice: { number: 1000, fallback: { no_answer: "number:0612345678" } }
trunks: { operator: { kind: sip, host: sip.example.net } }
routes:
${outgoing}  incoming:
    bob: { number: 0123450000, to: hangup }
`);
  assert.deepEqual(found, []);
});

test('the own dialplan is followed through its includes', () => {
  const site = exampleSite(`${contexts}users: { alice: { number: 1000 } }
trunks: { operator: { kind: sip, host: sip.example.net } }
routes:
  incoming:
    dial-in: { number: 0123450000, to: "dialplan:dial-in" }
    out: { number: 0123450001, to: "dialplan:to-extern,0612345678" }
${outgoing}`);
  const dialIn = '[dial-in]\nexten = s,1,Gosub(xivo-pickup,s,1)\nsame = n,WaitExten(10)\ninclude = to-extern\n';
  assert.deepEqual(checkFiles({ 'site.yaml': site, 'dialplan/dial-in.conf': dialIn }), [
    'site.yaml:12:41 error[outside-line-from-outside]: callers from outside who reach incoming route "dial-in" are put through to the outside: dial-in -> to-extern',
    'site.yaml:13:37 error[outside-line-from-outside]: callers from outside who reach incoming route "out" are put through to the outside: 0612345678 leaves by outgoing route "france"',
  ]);
});

test.run();
