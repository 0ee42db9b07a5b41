import { called, fieldOf } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';

export const trunkBehindNat: Rule = {
  name: 'trunk-behind-nat',
  severity: 'warning',
  summary: 'Nothing keeps the way to a trunk open through a NAT.',
  why: 'A NAT forgets a way that is not used for a minute or so, and calls that come in are lost. `qualify` asks the far side every minute, which keeps it open.',
  example: exampleSite(
    `contexts:
  default: { kind: internal }
  from-extern: { kind: incoming }
users:
  alice: { number: 1000 }
trunks:
  operator: { kind: sip, host: sip.example.net, qualify: 0 }
routes: { incoming: { alice: { number: 0123450001, to: "user:alice" } } }
`,
    '{ sip: { external_address: 198.51.100.7 } }',
  ),
  check({ model, report }) {
    for (const trunk of model.trunks.values()) {
      if (trunk.technology !== 'sip' || trunk.farSide === undefined || trunk.qualify > 0) continue;
      const host = model.hosts.get(trunk.host);
      if (host?.sip.externalAddress === undefined) continue;
      report({
        message: `${called(host)} is behind NAT, and nothing keeps its way to ${called(trunk)} open`,
        at: fieldOf(trunk, 'qualify'),
        hint: 'say `qualify: 60s`',
      });
    }
  },
};
