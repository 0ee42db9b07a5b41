import type { HostNetwork } from '../../model/host-network.ts';
import { type Ipv4Network, isInNetwork, networkText, toNetwork } from '../../model/ipv4.ts';
import { called, fieldOf } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';

export const poolUnreachable: Rule = {
  name: 'pool-unreachable',
  severity: 'warning',
  summary: 'A host has no way to a network that it gives addresses of.',
  why: "A relay asks from the network of its phones, and the host answers it there; phones fetch their files from there, too. The interfaces that the site describes lead neither by their own networks, nor by a route, nor by a gateway there, so that the answer goes nowhere. Say `gateway`, or one of the interface's `routes`.",
  example: exampleSite(
    `contexts: { default: { kind: internal } }
dhcp:
  interfaces: [eth0]
  pools:
    rennes: { subnet: 198.51.100.0/24, range: 198.51.100.20-198.51.100.90, router: 198.51.100.1 }
`,
    '{ address: 192.0.2.10, roles: [pbx, dhcp], network: { interfaces: { eth0: { address: 192.0.2.10/24 } } } }',
  ),
  check({ model, report }) {
    for (const pool of model.dhcp?.pools.values() ?? []) {
      const host = model.hosts.get(pool.host);
      if (host?.network === undefined || host.network.interfaces.size === 0) continue;
      if (pool.interface !== undefined || leadsTo(host.network, pool.subnet)) continue;
      report({
        message: `${called(host)} has no way to ${networkText(pool.subnet)}, the network of ${called(pool)}`,
        at: fieldOf(pool, 'subnet'),
        related: [
          { message: 'its interfaces are described here', at: fieldOf({ origin: host.network.origin }, 'interfaces') },
        ],
      });
    }
  },
};

/** Whether a network is one of the host's own, or there is a route to it. What a DHCP server tells the host is not known. */
function leadsTo({ interfaces }: HostNetwork, { base, last }: Ipv4Network): boolean {
  return [...interfaces.values()].some(({ dhcp, gateway, place, routes }) => {
    const known = [place?.network, ...routes.map(({ to }) => toNetwork(to))];
    const holds = known.some((each) => each !== undefined && isInNetwork(base, each) && isInNetwork(last, each));
    return dhcp || gateway !== undefined || holds;
  });
}
