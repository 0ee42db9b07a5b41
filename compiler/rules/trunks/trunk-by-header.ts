import { called, fieldOf } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';

export const trunkByHeader: Rule = {
  name: 'trunk-by-header',
  severity: 'warning',
  summary: 'Whoever sends a certain header passes for a trunk.',
  why: '`match_header` takes a call from any address for one of the trunk. A header is no secret: with nothing else asked for, strangers call in as the operator does. Have the far side prove itself by `inbound_password`, or know it by its `addresses`.',
  example: exampleSite(`contexts:
  default: { kind: internal }
  from-extern: { kind: incoming }
users:
  alice: { number: 1000 }
trunks:
  operator: { kind: sip, host: sip.example.net, match_header: "X-Account: acme" }
routes: { incoming: { alice: { number: 0123450001, to: "user:alice" } } }
`),
  check({ model, report }) {
    for (const trunk of model.trunks.values()) {
      if (trunk.technology !== 'sip' || trunk.farSide === undefined) continue;
      if (trunk.matchHeader === undefined || trunk.inbound !== undefined) continue;
      report({
        message: `anybody who sends \`${trunk.matchHeader}\` passes for ${called(trunk)}`,
        at: fieldOf(trunk, 'match_header'),
        hint: 'ask for `inbound_password` too',
      });
    }
  },
};
