import { isIP } from 'node:net';
import type { Host } from '../model/host.ts';
import type { HostFirewall } from '../model/host-firewall.ts';
import type { Model } from '../model/model.ts';
import type { Trunk } from '../model/trunk.ts';

/** Where the far sides of a host's trunks are: networks, and the trunks that only a name leads to. */
export function operatorAddresses(
  model: Model,
  host: Host,
  firewall: HostFirewall,
): { readonly known: readonly string[]; readonly byName: readonly Trunk[] } {
  const known = new Set(firewall.operators);
  const byName: Trunk[] = [];
  for (const trunk of model.trunks.values()) {
    if (trunk.host !== host.name || trunk.technology === 'custom') continue;
    const machines = trunk.technology === 'sip' ? trunk.proxies.map((proxy) => proxy.host) : [trunk.farSide ?? ''];
    const addresses = trunk.technology === 'sip' ? trunk.addresses : [];
    for (const address of [...machines, ...addresses]) if (isNetwork(address)) known.add(address);
    if (machines.some((machine) => machine !== '' && !isNetwork(machine)) && addresses.length === 0) byName.push(trunk);
  }
  return { known: [...known].sort(), byName };
}

function isNetwork(text: string): boolean {
  return isIP(text.split('/')[0] ?? '') > 0;
}
