import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';

export const dhcpIdleExtra: Rule = {
  name: 'dhcp-idle-extra',
  severity: 'warning',
  summary: 'Lines are for a DHCP server that the site does not use.',
  why: '`extra` goes into the file of the server as it is written, and each server has its own words. `dhcp.server` says which one there is.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
dhcp:
  server: kea
  pools:
    voice: { subnet: 192.0.2.0/24, range: 192.0.2.100-192.0.2.200, router: 192.0.2.1 }
  extra: { isc: ["log-facility local7;"] }
`,
    '{ address: 192.0.2.10, roles: [pbx, dhcp] }',
  ),
  check({ model, report }) {
    const { dhcp } = model;
    if (dhcp === undefined) return;
    for (const server of ['isc', 'kea', 'dnsmasq'] as const) {
      if (server === dhcp.server || Object.keys(dhcp.extra[server]).length === 0) continue;
      report({
        message: `\`extra.${server}\` does nothing: the DHCP server is ${dhcp.server}`,
        atKey: { container: dhcp.extra, key: server },
      });
    }
  },
};
