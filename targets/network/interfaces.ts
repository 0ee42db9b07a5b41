import type { HostNetwork, NetworkInterface } from '../../compiler/model/host-network.ts';
import { fieldOf } from '../../compiler/model/object.ts';
import type { Line } from '../host-file.ts';

/** /etc/network/interfaces.d/pbxc, for ifupdown; interfaces(5) says what stands in it. What carries a VLAN comes before it. */
export function interfacesFile({ interfaces }: HostNetwork): Line[] {
  const all = [...interfaces.values()];
  return [
    ['# Made by pbxc.'],
    ...[...all.filter(({ vlan }) => vlan === undefined), ...all.filter(({ vlan }) => vlan !== undefined)].flatMap(
      stanza,
    ),
  ];
}

function stanza(each: NetworkInterface): Line[] {
  const { name, origin, address, gateway, vlan, mtu, routes } = each;
  const at = (key: string) => fieldOf({ origin }, key);
  const method = address !== undefined ? 'static' : each.dhcp ? 'dhcp' : 'manual';
  const lines: Line[] = [[''], [`auto ${name}`, origin], [`iface ${name} inet ${method}`, origin]];
  if (address !== undefined) lines.push([`    address ${address}`, at('address')]);
  if (gateway !== undefined && address !== undefined) lines.push([`    gateway ${gateway}`, at('gateway')]);
  // ifupdown makes a VLAN by itself where the name says all of it.
  if (vlan !== undefined && name !== `${vlan.of}.${vlan.id}`) {
    lines.push([`    pre-up ip link add link ${vlan.of} name ${name} type vlan id ${vlan.id}`, at('vlan')]);
    lines.push([`    post-down ip link delete ${name}`, at('vlan')]);
  }
  if (method === 'manual') lines.push([`    up ip link set dev ${name} up`, origin]);
  if (mtu !== undefined) lines.push([`    up ip link set dev ${name} mtu ${mtu}`, at('mtu')]);
  for (const route of routes)
    lines.push([`    up ip route replace ${route.to} via ${route.via} dev ${name}`, route.origin]);
  return lines;
}
