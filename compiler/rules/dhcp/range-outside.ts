import { ipv4Text, isInNetwork, networkText, rangeText } from '../../model/ipv4.ts';
import { called } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';
import { poolsOf, rangesOf } from './pools-of.ts';

export const dhcpRangeOutside: Rule = {
  name: 'dhcp-range-outside',
  severity: 'error',
  summary: 'A range of addresses is not inside its network.',
  why: 'The first address of a network is its name and the last one means everybody in it; what lies between can be given away. A server does not start with a range that goes beyond.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
dhcp:
  interfaces: [eth0]
  pools:
    voice: { subnet: 192.0.2.0/25, range: 192.0.2.100-192.0.2.200, router: 192.0.2.1 }
`,
    '{ address: 192.0.2.10, roles: [pbx, dhcp] }',
  ),
  check({ model, report }) {
    for (const pool of poolsOf(model)) {
      const { base, last, prefix } = pool.subnet;
      // A network of one or two addresses has neither.
      const usable = prefix > 30 ? { base, last } : { base: base + 1, last: last - 1 };
      for (const range of rangesOf(pool)) {
        if (isInNetwork(range.from, usable) && isInNetwork(range.to, usable)) continue;
        report({
          message: `${rangeText(range)} of ${called(pool)} is not inside ${networkText(pool.subnet)}`,
          at: range.origin,
          hint: `phones can have ${ipv4Text(usable.base)} to ${ipv4Text(usable.last)}`,
        });
      }
    }
  },
};
