import { ipv4Text, netmaskText } from '../../../compiler/model/ipv4.ts';
import type { FileWriter } from '../file-writer.ts';
import type { DhcpPlan, PlannedRange, PlannedSubnet, PlannedWire } from '../plan.ts';
import { iscClassNames } from './classes.ts';
import { iscOption } from './options.ts';
import { iscText } from './text.ts';

export function writeIscWire(file: FileWriter, plan: DhcpPlan, wire: PlannedWire): void {
  file.gap();
  const [only] = wire.subnets;
  if (wire.subnets.length === 1 && wire.relays.length === 0 && only !== undefined) {
    writeSubnet(file, plan, only, '');
    return;
  }
  file.line(`shared-network ${iscText(wire.name)} {`);
  for (const { address, origin } of wire.relays)
    file.line(`  subnet ${address} netmask 255.255.255.255 { } # a relay asks from here`, origin);
  for (const subnet of wire.subnets) writeSubnet(file, plan, subnet, '  ');
  file.line('}');
}

function writeSubnet(file: FileWriter, plan: DhcpPlan, subnet: PlannedSubnet, indent: string): void {
  const { network, options, lease, ranges, at, origin } = subnet;
  const put = (text: string, where = origin) => file.line(`${indent}${text}`, where);
  put(`# ${subnet.name}`);
  put(`subnet ${ipv4Text(network.base)} netmask ${netmaskText(network)} {`, at('subnet'));
  for (const option of options) put(`  ${iscOption(option)}`, option.origin);
  put(`  default-lease-time ${lease};`, at('lease'));
  put(`  max-lease-time ${lease};`, at('lease'));
  for (const who of ['all', 'phones', 'others'] as const) {
    const chosen = ranges.filter((range) => range.for === who);
    if (chosen.length === 0) continue;
    put('  pool {');
    for (const permit of permits(plan, who)) put(`    ${permit}`);
    for (const range of chosen) put(`    range ${ipv4Text(range.from)} ${ipv4Text(range.to)};`, range.origin);
    put('  }');
  }
  put('}');
}

function permits({ classes }: DhcpPlan, who: PlannedRange['for']): string[] {
  if (who === 'all') return [];
  const word = who === 'phones' ? 'allow' : 'deny';
  return classes.flatMap(iscClassNames).map((name) => `${word} members of ${iscText(name)};`);
}
