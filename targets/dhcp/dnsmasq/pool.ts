import { ipv4Text, isInNetwork, netmaskText, toIpv4 } from '../../../compiler/model/ipv4.ts';
import type { FileWriter } from '../file-writer.ts';
import type { DhcpPlan, PlannedRange, PlannedSubnet, PlannedWire } from '../plan.ts';
import { phonesTag } from './classes.ts';
import { dnsmasqValue } from './text.ts';

export function writeDnsmasqWire(file: FileWriter, plan: DhcpPlan, wire: PlannedWire): void {
  for (const subnet of wire.subnets) writeSubnet(file, subnet);
  for (const { from, subnet } of sharing(plan, wire))
    file.line(`shared-network=${from},${ipv4Text(subnet.network.base)}`, subnet.at('subnet'));
}

function writeSubnet(file: FileWriter, { name, network, ranges, lease, options, at, origin }: PlannedSubnet): void {
  const mask = netmaskText(network);
  const tag = `pool-${name}`;
  file.gap();
  file.line(`# ${name}`, origin);
  // Devices with an address of their own get it also where nobody else gets one.
  if (!ranges.some((range) => range.for !== 'others'))
    file.line(`dhcp-range=set:${tag},${ipv4Text(network.base)},static,${mask},${lease}`, at('subnet'));
  for (const range of ranges) {
    const ends = `${ipv4Text(range.from)},${ipv4Text(range.to)}`;
    file.line(`dhcp-range=set:${tag},${who(range)}${ends},${mask},${lease}`, range.origin);
  }
  for (const option of options)
    file.line(`dhcp-option=tag:${tag},${option.code},${dnsmasqValue(option)}`, option.origin);
  // Left alone, dnsmasq gives itself as the router and the name server.
  for (const code of [3, 6])
    if (!options.some((option) => option.code === code)) file.line(`dhcp-option=tag:${tag},${code}`);
}

function who({ for: chosen }: PlannedRange): string {
  if (chosen === 'all') return '';
  return chosen === 'phones' ? `tag:${phonesTag},` : `tag:!${phonesTag},`;
}

/** From where which other network on the wire may be given: the address of the host, or of a relay, that is asked. */
function sharing(plan: DhcpPlan, { subnets, relays }: PlannedWire): { from: string; subnet: PlannedSubnet }[] {
  const asked = [...relays.map(({ address }) => address)];
  const own = toIpv4(plan.address ?? '');
  if (plan.address !== undefined && own !== undefined && subnets.some(({ network }) => isInNetwork(own, network)))
    asked.push(plan.address);
  return asked.flatMap((from) =>
    subnets.filter(({ network }) => !isInNetwork(toIpv4(from) ?? -1, network)).map((subnet) => ({ from, subnet })),
  );
}
