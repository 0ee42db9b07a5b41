import { called, fieldOf } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';
import { pairs, poolsOf } from './pools-of.ts';

export const dhcpSameInterface: Rule = {
  name: 'dhcp-same-interface',
  severity: 'warning',
  summary: 'Two DHCP pools are on one interface, and do not say that they share a wire.',
  why: 'A phone on that wire asks without a network, and the server takes the one of the interface; from the other it gives nothing. Pools with the same `wire` are used up one after the other.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
dhcp:
  pools:
    voice: { subnet: 192.0.2.0/24, range: 192.0.2.100-192.0.2.200, router: 192.0.2.1, interface: eth0 }
    more: { subnet: 198.51.100.0/24, range: 198.51.100.100-198.51.100.200, router: 198.51.100.1, interface: eth0 }
`,
    '{ address: 192.0.2.10, roles: [pbx, dhcp] }',
  ),
  check({ model, report }) {
    for (const [first, second] of pairs(poolsOf(model))) {
      if (first.host !== second.host || first.interface === undefined) continue;
      if (first.interface !== second.interface) continue;
      if (first.wire !== undefined && first.wire === second.wire) continue;
      report({
        message: `${called(second)} is on interface ${first.interface} like ${called(first)}, and not on the same wire`,
        at: fieldOf(second, 'interface'),
        related: [{ message: `${called(first)} is here`, at: fieldOf(first, 'interface') }],
        hint: 'give both the same `wire`',
      });
    }
  },
};
