import { networkText, rangesMeet } from '../../model/ipv4.ts';
import { called, fieldOf } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';
import { where } from '../where.ts';
import { pairs, poolsOf } from './pools-of.ts';

export const dhcpNetworksMeet: Rule = {
  name: 'dhcp-networks-meet',
  severity: 'error',
  summary: 'Two DHCP pools are in networks that overlap.',
  why: 'By the network a server knows which pool a request is for. A network is in one pool, which may have several ranges.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
dhcp:
  interfaces: [eth0]
  pools:
    voice: { subnet: 192.0.2.0/24, range: 192.0.2.100-192.0.2.200, router: 192.0.2.1 }
    guests: { subnet: 192.0.2.0/26, range: 192.0.2.20-192.0.2.60, router: 192.0.2.1 }
`,
    '{ address: 192.0.2.10, roles: [pbx, dhcp] }',
  ),
  check({ model, report }) {
    for (const [first, second] of pairs(poolsOf(model))) {
      if (first.host !== second.host) continue;
      const [a, b] = [first.subnet, second.subnet];
      if (!rangesMeet({ from: a.base, to: a.last }, { from: b.base, to: b.last })) continue;
      const at = fieldOf(first, 'subnet');
      report({
        message: `${networkText(b)} of ${called(second)} overlaps ${networkText(a)} of ${called(first)} (${where(at)})`,
        at: fieldOf(second, 'subnet'),
        related: [{ message: `${called(first)} is here`, at }],
      });
    }
  },
};
