import type { Host } from '../../model/host.ts';
import type { NetworkInterface } from '../../model/host-network.ts';
import type { Model } from '../../model/model.ts';

/** Every interface that a host of the site describes. */
export function* interfacesOf(model: Model): Generator<{ readonly host: Host; readonly each: NetworkInterface }> {
  for (const host of model.hosts.values())
    for (const each of host.network?.interfaces.values() ?? []) yield { host, each };
}
