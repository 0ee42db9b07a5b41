import { isInNetwork, networkText, toIpv4 } from '../../model/ipv4.ts';
import { called } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';
import { poolsOf } from './pools-of.ts';

export const dhcpWithoutRouter: Rule = {
  name: 'dhcp-without-router',
  severity: 'warning',
  summary: 'Phones of a DHCP pool do not reach the host: no router is named, and it is in another network.',
  why: 'Phones get a router only where the pool says one. Without it they reach what is in their own network, which here is neither the host with their files nor the PBX.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
dhcp:
  interfaces: [eth0]
  pools:
    branch: { subnet: 198.51.100.0/24, range: 198.51.100.100-198.51.100.200 }
`,
    '{ address: 192.0.2.10, roles: [pbx, dhcp] }',
  ),
  check({ model, report }) {
    for (const pool of poolsOf(model)) {
      const address = toIpv4(model.hosts.get(pool.host)?.address ?? '');
      if (pool.router !== undefined || address === undefined || isInNetwork(address, pool.subnet)) continue;
      report({
        message: `${called(pool)} has no \`router\`, and host "${pool.host}" is not in ${networkText(pool.subnet)}`,
        atKey: pool.origin,
        hint: 'say `router:`',
      });
    }
  },
};
