import { called } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';

export const mailForMany: Rule = {
  name: 'mail-for-many',
  severity: 'warning',
  summary: 'A host sends the mail of whole networks.',
  why: 'Whoever is in a network of `mail.networks` may send any mail through the host, in any name: a phone or a PC that somebody else took over as well. Name the hosts that have mail to send, one by one.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
`,
    '{ mail: { relay: smtp.acme.example, networks: [192.0.2.0/24] } }',
  ),
  check({ model, report }) {
    for (const host of model.hosts.values()) {
      for (const [key, network] of (host.mail?.networks ?? []).entries()) {
        if (isOneHost(network) || host.mail === undefined) continue;
        report({
          message: `everybody in ${network} may send mail through ${called(host)}`,
          at: { container: host.mail.networks, key },
        });
      }
    }
  },
};

function isOneHost(network: string): boolean {
  const [address = '', prefix] = network.split('/');
  return prefix === undefined || prefix === (address.includes(':') ? '128' : '32');
}
