import { isInIpv4Range, rangeText, toIpv4 } from '../../model/ipv4.ts';
import { called, fieldOf } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';
import { poolsOf, rangesOf } from './pools-of.ts';

export const dhcpReservationInRange: Rule = {
  name: 'dhcp-reservation-in-range',
  severity: 'error',
  summary: 'The address of a device is in a range that is given to anybody.',
  why: 'Another phone may have got the address before, and dhcpd says so in its log every time. Take an address of the network that is in no range.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, device: alice-desk }
devices:
  alice-desk: { mac: "00:15:65:23:74:29", vendor: yealink, address: 192.0.2.150 }
dhcp:
  interfaces: [eth0]
  pools:
    voice: { subnet: 192.0.2.0/24, range: 192.0.2.100-192.0.2.200, router: 192.0.2.1 }
`,
    '{ address: 192.0.2.10, roles: [pbx, dhcp] }',
  ),
  check({ model, report }) {
    const ranges = poolsOf(model).flatMap((pool) => rangesOf(pool).map((range) => ({ pool, range })));
    for (const device of model.devices.values()) {
      const address = toIpv4(device.address ?? '');
      const found = address === undefined ? undefined : ranges.find(({ range }) => isInIpv4Range(address, range));
      if (found === undefined) continue;
      report({
        message: `${device.address} of ${called(device)} is in the range ${rangeText(found.range)} of ${called(found.pool)}, and may be given to another phone`,
        at: fieldOf(device, 'address'),
        related: [{ message: 'the range is here', at: found.range.origin }],
      });
    }
  },
};
