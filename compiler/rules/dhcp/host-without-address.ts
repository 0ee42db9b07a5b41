import { toIpv4 } from '../../model/ipv4.ts';
import { called, fieldOf } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';

export const dhcpHostWithoutAddress: Rule = {
  name: 'dhcp-host-without-address',
  severity: 'error',
  summary: 'A host runs DHCP, and the site does not say its address.',
  why: 'Phones are told by DHCP where their files are, and some want an IPv4 address for that. It also shows which of the networks the host is in itself, without which dhcpd does not start.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
dhcp:
  interfaces: [eth0]
  pools:
    voice: { subnet: 192.0.2.0/24, range: 192.0.2.100-192.0.2.200, router: 192.0.2.1 }
`,
    '{ roles: [pbx, dhcp] }',
  ),
  check({ model, report }) {
    for (const name of model.dhcp?.hosts ?? []) {
      const host = model.hosts.get(name);
      if (host === undefined || toIpv4(host.address ?? '') !== undefined) continue;
      const found = host.address === undefined ? 'has no `address`' : `has a name and no address: ${host.address}`;
      report({
        message: `${called(host)} runs DHCP and ${found}`,
        ...(host.address === undefined ? { atKey: host.origin } : { at: fieldOf(host, 'address') }),
        hint: 'say the IPv4 address by which phones reach it',
      });
    }
  },
};
