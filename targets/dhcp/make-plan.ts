import type { Dhcp } from '../../compiler/model/dhcp.ts';
import type { DhcpPool } from '../../compiler/model/dhcp-pool.ts';
import type { Host } from '../../compiler/model/host.ts';
import { isInNetwork, toIpv4 } from '../../compiler/model/ipv4.ts';
import type { Model } from '../../compiler/model/model.ts';
import { fieldOf } from '../../compiler/model/object.ts';
import { bootServerOf } from './boot-server.ts';
import { classesFor } from './classes.ts';
import { ownOptions, subnetOptions } from './options.ts';
import type { DhcpPlan, PlannedRange, PlannedSubnet, PlannedWire, Reservation } from './plan.ts';

/** What the DHCP server of a host does; undefined where none runs. */
export function planDhcp(model: Model, host: Host): DhcpPlan | undefined {
  const { dhcp } = model;
  if (dhcp === undefined || !dhcp.hosts.includes(host.name)) return undefined;
  const pools = [...dhcp.pools.values()].filter((pool) => pool.host === host.name);
  const withDns = pools.some(({ dns }) => dns.length > 0);
  return {
    authoritative: dhcp.authoritative,
    interfaces: interfacesOf(dhcp, pools),
    address: host.address === undefined || toIpv4(host.address) === undefined ? undefined : host.address,
    classes: classesFor(model, bootServerOf(model, host), { withDns }),
    wires: wiresOf(pools),
    reservations: reservationsOf(model, pools),
    options: ownOptions(dhcp.options),
    extra: dhcp.extra,
    origin: dhcp.origin,
  };
}

function interfacesOf(dhcp: Dhcp, pools: readonly DhcpPool[]): string[] {
  const ofPools = pools.map((pool) => pool.interface).filter((name) => name !== undefined);
  return [...new Set([...dhcp.interfaces, ...ofPools])].sort();
}

/** Pools with the same wire together; a pool without one is alone. */
function wiresOf(pools: readonly DhcpPool[]): PlannedWire[] {
  const wires = new Map<string, DhcpPool[]>();
  for (const pool of pools) {
    const key = pool.wire === undefined ? `pool ${pool.name}` : `wire ${pool.wire}`;
    wires.set(key, [...(wires.get(key) ?? []), pool]);
  }
  return [...wires.values()].map((together) => ({
    name: together[0]?.wire ?? together[0]?.name ?? '',
    subnets: together.map(subnetOf),
    relays: together.flatMap((pool) =>
      pool.relays.flatMap((address, index) =>
        together.some(({ subnet }) => isInNetwork(toIpv4(address) ?? -1, subnet))
          ? []
          : [{ address, origin: { container: pool.relays, key: index } }],
      ),
    ),
  }));
}

function subnetOf(pool: DhcpPool): PlannedSubnet {
  const ranges = (list: DhcpPool['ranges'], who: PlannedRange['for']) =>
    list.map(({ from, to, origin }) => ({ from, to, origin, for: who }));
  return {
    name: pool.name,
    network: pool.subnet,
    ranges: [...ranges(pool.ranges, pool.phonesOnly ? 'phones' : 'all'), ...ranges(pool.otherRanges, 'others')],
    lease: pool.lease,
    options: subnetOptions(pool),
    at: (key) => fieldOf(pool, key),
    origin: pool.origin,
  };
}

/** The devices of the site that have an address in a network of this host. */
function reservationsOf(model: Model, pools: readonly DhcpPool[]): Reservation[] {
  const reservations: Reservation[] = [];
  for (const device of model.devices.values()) {
    const address = toIpv4(device.address ?? '');
    if (device.address === undefined || address === undefined) continue;
    if (!pools.some(({ subnet }) => isInNetwork(address, subnet))) continue;
    const origin = fieldOf(device, 'address');
    reservations.push({ device: device.name, mac: device.mac, address: device.address, origin });
  }
  return reservations;
}
