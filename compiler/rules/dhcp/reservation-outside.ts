import { isInNetwork, toIpv4 } from '../../model/ipv4.ts';
import { called, fieldOf } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';
import { poolsOf } from './pools-of.ts';

export const dhcpReservationOutside: Rule = {
  name: 'dhcp-reservation-outside',
  severity: 'error',
  summary: 'The address of a device is in no network that DHCP serves.',
  why: 'A device gets its address by DHCP, in the network of a pool. Without one nothing gives it that address.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, device: alice-desk }
devices:
  alice-desk: { mac: "00:15:65:23:74:29", vendor: yealink, address: 198.51.100.20 }
dhcp:
  interfaces: [eth0]
  pools:
    voice: { subnet: 192.0.2.0/24, range: 192.0.2.100-192.0.2.200, router: 192.0.2.1 }
`,
    '{ address: 192.0.2.10, roles: [pbx, dhcp] }',
  ),
  check({ model, report }) {
    const pools = poolsOf(model);
    for (const device of model.devices.values()) {
      const address = toIpv4(device.address ?? '');
      if (address === undefined || pools.some(({ subnet }) => isInNetwork(address, subnet))) continue;
      report({
        message: `no DHCP pool is in the network of ${device.address}, the address of ${called(device)}`,
        at: fieldOf(device, 'address'),
        hint: model.dhcp === undefined ? 'the site has no `dhcp`' : 'add a pool with its network to `dhcp.pools`',
      });
    }
  },
};
