import { called, fieldOf } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';

export const ariPermitTooNew: Rule = {
  name: 'ari-permit-too-new',
  severity: 'error',
  summary: 'An ARI user is bound to addresses, and the Asterisk of a host cannot do that.',
  why: '`permit` of ARI users came with Asterisk 22.9. Asterisk 16 reads no user of ari.conf at all when one has it. Let the firewall of the host keep the port to the addresses, or leave the web server on the loopback address.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
ari_users: { panel: { permit: [192.0.2.20] } }
`,
    '{ asterisk: 16 }',
  ),
  check({ model, report }) {
    for (const host of model.hosts.values()) {
      if (host.asterisk !== 16) continue;
      for (const user of model.ariUsers.values()) {
        if (user.permit === undefined) continue;
        report({
          message: `${called(user)} may come from some addresses alone, which Asterisk 16 of ${called(host)} cannot see to`,
          at: fieldOf(user, 'permit'),
          hint: 'take `permit` away, and keep others off by a firewall',
        });
      }
    }
  },
};
