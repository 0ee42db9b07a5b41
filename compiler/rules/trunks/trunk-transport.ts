import { called, fieldOf } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';

export const trunkTransport: Rule = {
  name: 'trunk-transport',
  severity: 'error',
  summary: 'A trunk is reached by a transport that its host does not have.',
  why: 'Asterisk calls over the transports it listens on, so no call could go out over the trunk, and none come in. Give the host the transport in `sip`: a port for `udp` or `tcp`, a certificate for `tls`.',
  example: exampleSite(`contexts:
  default: { kind: internal }
  from-extern: { kind: incoming }
users:
  alice: { number: 1000 }
trunks:
  operator: { kind: sip, host: sip.example.net, transport: tls }
routes: { incoming: { alice: { number: 0123450001, to: "user:alice" } } }
`),
  check({ model, report }) {
    for (const trunk of model.trunks.values()) {
      if (trunk.technology !== 'sip') continue;
      const host = model.hosts.get(trunk.host);
      if (host === undefined || host.sip[trunk.transport] !== undefined) continue;
      report({
        message: `${called(trunk)} is reached by ${trunk.transport}, and ${called(host)} has no \`sip.${trunk.transport}\``,
        at: fieldOf(trunk, 'transport'),
        related: [{ message: `${called(host)} is declared here`, atKey: host.origin }],
        hint: 'give the host the transport, or the trunk another',
      });
    }
  },
};
