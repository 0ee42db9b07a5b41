import assert from 'node:assert/strict';
import { networkRules } from '../../../compiler/rules/network/index.ts';
import { suite } from '../../lib/suite.ts';
import { checkFiles } from './check-site.ts';

const test = suite('the rules about the network of hosts');

/** What each example of `docs/rules.md` says, whole. */
const expected: Record<string, readonly string[]> = {
  'firewall-operator-by-name': [
    'site.yaml:3:28 warning[firewall-operator-by-name]: the packet filter of host "pbx1" does not know where the far side of trunk "operator" is',
  ],
};

for (const { name, example } of networkRules) {
  test(`${name} is broken by its example, at the right place`, () => {
    assert.deepEqual(checkFiles(example), expected[name]);
  });
}

test('an operator whose networks or addresses are said is known', () => {
  const site = (firewall: string, trunk: string) =>
    checkFiles(`version: 1
site: { name: acme, timezone: Europe/Paris }
hosts: { pbx1: { firewall: { ${firewall} } } }
contexts: { default: { kind: internal }, from-extern: { kind: incoming } }
users: { alice: { number: 1000 } }
trunks: { operator: { kind: sip, ${trunk} } }
routes: { incoming: { all: { number: X., to: "user:alice" } } }
`);
  assert.deepEqual(site('phones: [192.0.2.0/24], operators: [203.0.113.0/24]', 'host: sip.operator.example'), []);
  assert.deepEqual(site('phones: [192.0.2.0/24]', 'host: sip.operator.example, addresses: [203.0.113.7]'), []);
  assert.deepEqual(site('phones: [192.0.2.0/24]', 'host: 203.0.113.7'), []);
  assert.deepEqual(site('', 'host: sip.operator.example'), []);
});

test.run();
