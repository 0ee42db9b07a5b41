import { isInIpv4Range, rangeText, toIpv4 } from '../../model/ipv4.ts';
import { called } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';
import { addressesOfMachines } from './address-taken.ts';
import { poolsOf, rangesOf } from './pools-of.ts';

export const dhcpRangeHoldsMachine: Rule = {
  name: 'dhcp-range-holds-machine',
  severity: 'error',
  summary: 'A range that is given away holds the address of a host or of a router.',
  why: 'Sooner or later a phone gets that address, and then neither it nor the machine can be reached. Divide the range in two around it.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
dhcp:
  interfaces: [eth0]
  pools:
    voice: { subnet: 192.0.2.0/24, range: 192.0.2.2-192.0.2.200, router: 192.0.2.1 }
`,
    '{ address: 192.0.2.10, roles: [pbx, dhcp] }',
  ),
  check({ model, report }) {
    const machines = [...addressesOfMachines(model)];
    for (const pool of poolsOf(model)) {
      for (const range of rangesOf(pool)) {
        for (const [address, { what, at }] of machines) {
          if (!isInIpv4Range(toIpv4(address) ?? -1, range)) continue;
          report({
            message: `${rangeText(range)} of ${called(pool)} holds ${address}, the address of ${what}`,
            at: range.origin,
            related: [{ message: `${what} has it here`, at }],
          });
        }
      }
    }
  },
};
