import assert from 'node:assert/strict';
import { suite } from '../../lib/suite.ts';
import { checkSite } from './check-site.ts';

const test = suite('the rule about forwards around a permission');

const site = (alice: string, bob: string): string => `contexts:
  default: { kind: internal, include: [to-extern] }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
users:
  alice: { number: 1000, ${alice} }
  bob: { number: 1001, ${bob} }
trunks: { operator: { kind: sip, host: sip.example.net } }
routes:
  incoming: { bob: { number: 0123450001, to: user:bob } }
  outgoing:
    emergency: { patterns: [112], trunks: [operator], emergency: yes }
    all: { patterns: [0.], trunks: [operator] }
permissions: { no-mobiles: { deny: [06.] }, not-bob: { deny: [1001] }, by-pin: { deny: [06.], password: { env: PIN } } }
`;

const found = (alice: string, bob: string): string[] =>
  checkSite(site(alice, bob)).filter((message) => message.includes('permission-by-forward'));

const toMobile = 'forward: { busy: 0612345678 }';

test('tells who is bound, by whom they get through, and where it is said', () => {
  assert.deepEqual(found('permissions: [no-mobiles]', toMobile), [
    'site.yaml:10:41 warning[permission-by-forward]: user "alice" may not call 0612345678, and reaches it by calling user "bob", who forwards to it',
  ]);
});

for (const [why, alice, bob] of [
  ['the one who forwards is bound too', 'permissions: [no-mobiles]', `${toMobile}, permissions: [no-mobiles]`],
  ['the number of the one who forwards is denied', 'permissions: [no-mobiles, not-bob]', toMobile],
  ['the forward stays inside', 'permissions: [no-mobiles]', 'forward: { busy: 1000 }'],
  ['a PIN opens the number', 'permissions: [by-pin]', toMobile],
  ['nobody is bound', 'name: Alice', toMobile],
] as const) {
  test(`has nothing to tell where ${why}`, () => assert.deepEqual(found(alice, bob), []));
}

test.run();
