import { isInNetwork, networkText, rangeText, toIpv4 } from '../../../compiler/model/ipv4.ts';
import { withColons } from '../isc/text.ts';
import type { DhcpPlan, PlannedRange, PlannedSubnet, PlannedWire, Reservation } from '../plan.ts';
import { others, phones } from './classes.ts';
import { type Json, placed } from './json.ts';
import { keaOptions } from './options.ts';

/** `subnet4`: networks that are alone on their wires. */
export function keaSubnets(plan: DhcpPlan, numbers: ReadonlyMap<string, number>): Json[] {
  return plan.wires
    .filter(isAlone)
    .flatMap((wire) => wire.subnets.map((subnet) => keaSubnet(plan, subnet, numbers, relaysOf(wire))));
}

/** `shared-networks`: wires with several. */
export function keaWires(plan: DhcpPlan, numbers: ReadonlyMap<string, number>): Json[] {
  return plan.wires
    .filter((wire) => !isAlone(wire))
    .map((wire) => ({
      name: wire.name,
      ...relaysOf(wire),
      subnet4: wire.subnets.map((subnet) => keaSubnet(plan, subnet, numbers, {})),
    }));
}

/** Every network of a host has a number, by which Kea remembers its leases: the order of names gives it. */
export function subnetNumbers({ wires }: DhcpPlan): Map<string, number> {
  const names = wires.flatMap(({ subnets }) => subnets.map(({ name }) => name)).sort();
  return new Map(names.map((name, index) => [name, index + 1]));
}

function isAlone({ subnets }: PlannedWire): boolean {
  return subnets.length === 1;
}

function relaysOf({ relays }: PlannedWire): { relay?: Json } {
  if (relays.length === 0) return {};
  const addresses = relays.map(({ address, origin }) => placed(address, origin));
  return { relay: { 'ip-addresses': addresses } };
}

function keaSubnet(
  plan: DhcpPlan,
  subnet: PlannedSubnet,
  numbers: ReadonlyMap<string, number>,
  relay: { relay?: Json },
): Json {
  const { name, network, lease, at, origin } = subnet;
  const here = plan.reservations.filter(({ address }) => isInNetwork(toIpv4(address) ?? -1, network));
  return placed(
    {
      id: numbers.get(name) ?? 0,
      'user-context': { comment: name },
      subnet: placed(networkText(network), at('subnet')),
      'valid-lifetime': placed(lease, at('lease')),
      ...relay,
      pools: subnet.ranges.map((range) => placed(keaPool(range), range.origin)),
      'option-data': keaOptions(subnet.options),
      reservations: here.map((reservation) => placed(keaReservation(reservation), reservation.origin)),
    },
    origin,
  );
}

function keaPool(range: PlannedRange): Json {
  const who = range.for === 'all' ? {} : { 'client-class': range.for === 'phones' ? phones : others };
  return { pool: rangeText(range), ...who };
}

function keaReservation({ mac, address }: Reservation): Json {
  return { 'hw-address': withColons(mac), 'ip-address': address };
}
