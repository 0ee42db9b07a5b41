import type { Model } from '../../model/model.ts';
import { called, fieldOf } from '../../model/object.ts';
import type { Origin } from '../../source/origin.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';
import { where } from '../where.ts';
import { poolsOf } from './pools-of.ts';

export const dhcpAddressTaken: Rule = {
  name: 'dhcp-address-taken',
  severity: 'error',
  summary: 'The address of a device is that of another device, of a host or of a router.',
  why: 'Two machines with one address disturb each other, and mostly neither can be reached.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, device: alice-desk }
devices:
  alice-desk: { mac: "00:15:65:23:74:29", vendor: yealink, address: 192.0.2.10 }
dhcp:
  interfaces: [eth0]
  pools:
    voice: { subnet: 192.0.2.0/24, router: 192.0.2.1 }
`,
    '{ address: 192.0.2.10, roles: [pbx, dhcp] }',
  ),
  check({ model, report }) {
    const owners = addressesOfMachines(model);
    for (const device of model.devices.values()) {
      if (device.address === undefined) continue;
      const at = fieldOf(device, 'address');
      const owner = owners.get(device.address);
      if (owner === undefined) {
        owners.set(device.address, { what: called(device), at });
        continue;
      }
      report({
        message: `${device.address} of ${called(device)} is the address of ${owner.what} (${where(owner.at)})`,
        at,
        related: [{ message: `${owner.what} has it here`, at: owner.at }],
      });
    }
  },
};

interface Owner {
  readonly what: string;
  readonly at: Origin;
}

/** Machines that no DHCP server gives their addresses. */
export function addressesOfMachines(model: Model): Map<string, Owner> {
  const owners = new Map<string, Owner>();
  for (const pool of poolsOf(model)) {
    if (pool.router !== undefined)
      owners.set(pool.router, { what: `the router of ${called(pool)}`, at: fieldOf(pool, 'router') });
  }
  for (const host of model.hosts.values())
    if (host.address !== undefined) owners.set(host.address, { what: called(host), at: fieldOf(host, 'address') });
  return owners;
}
