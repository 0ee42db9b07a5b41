import { isInNetwork, networkText, toIpv4 } from '../../model/ipv4.ts';
import { called, fieldOf } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';
import { poolsOf } from './pools-of.ts';

export const dhcpRouterOutside: Rule = {
  name: 'dhcp-router-outside',
  severity: 'error',
  summary: 'The router of a DHCP pool is not in its network.',
  why: 'A phone reaches its router without a router. One that is in another network is of no use to it.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
dhcp:
  interfaces: [eth0]
  pools:
    voice: { subnet: 192.0.2.0/24, range: 192.0.2.100-192.0.2.200, router: 192.0.3.1 }
`,
    '{ address: 192.0.2.10, roles: [pbx, dhcp] }',
  ),
  check({ model, report }) {
    for (const pool of poolsOf(model)) {
      if (pool.router === undefined || isInNetwork(toIpv4(pool.router) ?? -1, pool.subnet)) continue;
      report({
        message: `router ${pool.router} of ${called(pool)} is not in ${networkText(pool.subnet)}`,
        at: fieldOf(pool, 'router'),
      });
    }
  },
};
