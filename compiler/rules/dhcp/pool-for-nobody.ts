import { isInNetwork, toIpv4 } from '../../model/ipv4.ts';
import { called } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';
import { poolsOf } from './pools-of.ts';

export const dhcpPoolForNobody: Rule = {
  name: 'dhcp-pool-for-nobody',
  severity: 'warning',
  summary: 'A DHCP pool gives no address to anybody.',
  why: 'It has no range, and no device has an address in its network. Say a `range`, or give devices an `address`.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
dhcp:
  interfaces: [eth0]
  pools:
    voice: { subnet: 192.0.2.0/24, router: 192.0.2.1 }
`,
    '{ address: 192.0.2.10, roles: [pbx, dhcp] }',
  ),
  check({ model, report }) {
    const addresses = [...model.devices.values()].map(({ address }) => toIpv4(address ?? '') ?? -1);
    for (const pool of poolsOf(model)) {
      if (pool.ranges.length > 0 || pool.otherRanges.length > 0) continue;
      if (addresses.some((address) => isInNetwork(address, pool.subnet))) continue;
      report({
        message: `${called(pool)} gives no address to anybody: it has no \`range\`, and no device has an address in it`,
        atKey: pool.origin,
      });
    }
  },
};
