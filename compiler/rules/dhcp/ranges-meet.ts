import { rangesMeet, rangeText } from '../../model/ipv4.ts';
import { called } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';
import { pairs, poolsOf, rangesOf } from './pools-of.ts';

export const dhcpRangesMeet: Rule = {
  name: 'dhcp-ranges-meet',
  severity: 'error',
  summary: 'Two ranges of a DHCP pool overlap.',
  why: 'An address is in one range. dhcpd and Kea do not start with such a pool, and which range an address belongs to would be a matter of chance.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
dhcp:
  interfaces: [eth0]
  pools:
    voice: { subnet: 192.0.2.0/24, range: 192.0.2.100-192.0.2.200, other_range: 192.0.2.200-192.0.2.250, router: 192.0.2.1 }
`,
    '{ address: 192.0.2.10, roles: [pbx, dhcp] }',
  ),
  check({ model, report }) {
    for (const pool of poolsOf(model)) {
      for (const [first, second] of pairs(rangesOf(pool))) {
        if (!rangesMeet(first, second)) continue;
        report({
          message: `${rangeText(second)} of ${called(pool)} overlaps ${rangeText(first)}`,
          at: second.origin,
          related: [{ message: 'the other range', at: first.origin }],
        });
      }
    }
  },
};
