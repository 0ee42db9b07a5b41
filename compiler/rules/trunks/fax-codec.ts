import { called, fieldOf } from '../../model/object.ts';
import type { IncomingRoute } from '../../model/route.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';

export const faxCodec: Rule = {
  name: 'fax-codec',
  severity: 'warning',
  summary: 'A trunk brings faxes, and not in a codec that leaves them readable.',
  why: 'Only G.711 (`alaw`, `ulaw`) carries the tones of a fax machine as they are, and every fax begins with tones, also where T.38 follows. Let the trunk have one of the two, best as the first.',
  example: exampleSite(`contexts:
  default: { kind: internal }
  from-extern: { kind: incoming }
faxes: { accounts: {} }
trunks:
  operator: { kind: sip, host: sip.example.net, codecs: [g729, g722] }
routes: { incoming: { fax: { number: 0123450009, to: "fax:accounts" } } }
`),
  check({ model, report }) {
    for (const trunk of model.trunks.values()) {
      if (trunk.technology === 'custom') continue;
      const codecs = trunk.codecs ?? model.site.codecs;
      if (codecs.includes('alaw') || codecs.includes('ulaw')) continue;
      const route = [...model.incomingRoutes.values()].find(
        (each) => each.context === trunk.context && bringsFax(each),
      );
      if (route === undefined) continue;
      report({
        message: `${called(trunk)} brings faxes to ${called(route)}, and has neither alaw nor ulaw`,
        at: fieldOf(trunk, 'codecs'),
        related: [{ message: `${called(route)} is declared here`, atKey: route.origin }],
        hint: 'put `alaw` or `ulaw` first',
      });
    }
  },
};

function bringsFax({ to, faxDetection }: IncomingRoute): boolean {
  return to.kind === 'fax' || faxDetection !== undefined;
}
