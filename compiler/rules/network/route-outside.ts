import { isInNetwork, networkText, toIpv4 } from '../../model/ipv4.ts';
import { called, fieldOf } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';
import { interfacesOf } from './interfaces-of.ts';

export const routeOutside: Rule = {
  name: 'route-outside',
  severity: 'error',
  summary: 'A router is not in the network of the interface that is to reach it.',
  why: 'A host reaches a router without one: the kernel refuses a gateway or a route by a machine that is not in the network of the interface.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
users: { alice: { number: 1000 } }
`,
    '{ network: { interfaces: { eth0: { address: 192.0.2.10/24, gateway: 192.0.3.1 } } } }',
  ),
  check({ model, report }) {
    for (const { host, each } of interfacesOf(model)) {
      const { place } = each;
      if (place === undefined) continue;
      const routers = [
        ...(each.gateway === undefined ? [] : [{ router: each.gateway, at: fieldOf(each, 'gateway') }]),
        ...each.routes.map(({ via, origin }) => ({ router: via, at: fieldOf({ origin }, 'via') })),
      ];
      for (const { router, at } of routers) {
        if (isInNetwork(toIpv4(router) ?? -1, place.network)) continue;
        report({
          message: `${router} is not in ${networkText(place.network)}, the network of ${each.name} of ${called(host)}`,
          at,
        });
      }
    }
  },
};
