import type { SiteDocument } from '../../schema/document.ts';
import type { Origin } from '../source/origin.ts';
import { type Ipv4Network, toIpv4, toNetwork } from './ipv4.ts';
import { isYes } from './values.ts';

export interface HostNetwork {
  readonly origin: Origin;
  /** In the order of the site: what carries a VLAN may come later. */
  readonly interfaces: ReadonlyMap<string, NetworkInterface>;
  readonly resolver:
    | { readonly origin: Origin; readonly servers: readonly string[]; readonly search: readonly string[] }
    | undefined;
  /** Undefined where /etc/hosts is left as it is. */
  readonly names: readonly NamedAddress[] | undefined;
}

export interface NetworkInterface {
  readonly name: string;
  /** Its name is the key. */
  readonly origin: Origin;
  /** With the prefix: `192.0.2.10/24`. */
  readonly address: string | undefined;
  /** The address as a number, and the network that it is in. */
  readonly place: { readonly address: number; readonly network: Ipv4Network } | undefined;
  readonly dhcp: boolean;
  readonly gateway: string | undefined;
  readonly vlan: { readonly of: string; readonly id: number } | undefined;
  readonly mtu: number | undefined;
  readonly routes: readonly { readonly origin: Origin; readonly to: string; readonly via: string }[];
}

export interface NamedAddress {
  readonly origin: Origin;
  readonly address: string;
  readonly names: readonly string[];
}

export function linkNetwork(value: SiteDocument['hosts'][string]): HostNetwork | undefined {
  const { network } = value;
  if (network === undefined) return undefined;
  const { interfaces, resolver, names } = network;
  return {
    origin: { container: value, key: 'network' },
    interfaces: new Map(
      Object.entries(interfaces).map(([name, each]): [string, NetworkInterface] => [
        name,
        {
          name,
          origin: { container: interfaces, key: name },
          address: each.address,
          place: placeOf(each.address),
          dhcp: isYes(each.dhcp),
          gateway: each.gateway,
          vlan: each.vlan,
          mtu: each.mtu,
          routes: each.routes.map(({ to, via }, key) => ({ origin: { container: each.routes, key }, to, via })),
        },
      ]),
    ),
    resolver: resolver && { ...resolver, origin: { container: network, key: 'resolver' } },
    names:
      names &&
      Object.entries(names).map(([address, each]) => ({
        origin: { container: names, key: address },
        address,
        names: each,
      })),
  };
}

function placeOf(text: string | undefined): NetworkInterface['place'] {
  const address = toIpv4(text?.split('/')[0] ?? '');
  const network = text === undefined ? undefined : toNetwork(text);
  return address === undefined || network === undefined ? undefined : { address, network };
}
