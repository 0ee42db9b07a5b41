import { called } from '../../model/object.ts';
import { operatorAddresses } from '../../network/operator-addresses.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';

export const firewallOperatorByName: Rule = {
  name: 'firewall-operator-by-name',
  severity: 'warning',
  summary: 'A packet filter that lets in phones only does not know where an operator is.',
  why: 'A filter goes by addresses, and the trunk names its far side by name. Calls that come from another machine of the operator than the one that was registered with are dropped. Say the networks of the operator, as its documents list them.',
  example: exampleSite(
    `contexts: { default: { kind: internal }, from-extern: { kind: incoming } }
users: { alice: { number: 1000 } }
trunks: { operator: { kind: sip, host: sip.operator.example } }
routes: { incoming: { all: { number: X., to: "user:alice" } } }
`,
    '{ firewall: { phones: [192.0.2.0/24] } }',
  ),
  check({ model, report }) {
    for (const host of model.hosts.values()) {
      const { firewall } = host;
      if (firewall?.phones === undefined || firewall.operators.length > 0) continue;
      for (const trunk of operatorAddresses(model, host, firewall).byName)
        report({
          message: `the packet filter of ${called(host)} does not know where the far side of ${called(trunk)} is`,
          at: firewall.origin,
          related: [{ message: 'the trunk', atKey: trunk.origin }],
          hint: 'say its networks in `firewall.operators`, or in `addresses` of the trunk',
        });
    }
  },
};
