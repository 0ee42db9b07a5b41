import { called, fieldOf } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';

export const openMediaKeys: Rule = {
  name: 'open-media-keys',
  severity: 'warning',
  summary: 'The keys of encrypted media are sent in the clear.',
  why: 'With `encryption: sdes` the keys travel in the signalling. Without TLS whoever can listen to the call can read them there, so the encryption keeps out nobody. Say `transport: tls`, unless a tunnel carries both.',
  example: exampleSite(`contexts:
  default: { kind: internal }
  from-extern: { kind: incoming }
users:
  alice: { number: 1000 }
trunks:
  operator: { kind: sip, host: sip.example.net, encryption: sdes }
routes: { incoming: { alice: { number: 0123450001, to: "user:alice" } } }
`),
  check({ model, report }) {
    for (const trunk of model.trunks.values()) {
      if (trunk.technology !== 'sip' || trunk.encryption === 'no' || trunk.transport === 'tls') continue;
      report({
        message: `${called(trunk)} sends the keys of its media over ${trunk.transport}, where anybody on the way can read them`,
        at: fieldOf(trunk, 'encryption'),
        hint: 'say `transport: tls`',
      });
    }
  },
};
