import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';
import { poolsOf } from './pools-of.ts';

export const dhcpWithoutInterface: Rule = {
  name: 'dhcp-without-interface',
  severity: 'error',
  summary: 'The site does not say on which interface dhcpd listens.',
  why: 'Debian starts dhcpd on the interfaces that `/etc/default/isc-dhcp-server` names. With none it also starts the server for IPv6, which has no configuration, and so the service fails. Kea and dnsmasq listen everywhere when nothing is said.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
dhcp:
  pools:
    voice: { subnet: 192.0.2.0/24, range: 192.0.2.100-192.0.2.200, router: 192.0.2.1 }
`,
    '{ address: 192.0.2.10, roles: [pbx, dhcp] }',
  ),
  check({ model, report }) {
    const { dhcp } = model;
    if (dhcp === undefined || dhcp.server !== 'isc' || dhcp.interfaces.length > 0) return;
    for (const host of dhcp.hosts) {
      if (poolsOf(model).some((pool) => pool.host === host && pool.interface !== undefined)) continue;
      report({
        message: `dhcpd of host "${host}" has no interface to listen on`,
        atKey: dhcp.origin,
        hint: 'say `interfaces: [eth0]`, or `interface:` of a pool',
      });
    }
  },
};
