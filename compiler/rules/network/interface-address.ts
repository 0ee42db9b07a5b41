import { networkText } from '../../model/ipv4.ts';
import { called, fieldOf } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';
import { interfacesOf } from './interfaces-of.ts';

export const interfaceAddress: Rule = {
  name: 'interface-address',
  severity: 'error',
  summary: 'The address of an interface is the first or the last of its network.',
  why: 'The first address of a network names the network, and the last one reaches all that are in it: no machine can have either.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
users: { alice: { number: 1000 } }
`,
    '{ network: { interfaces: { eth0: { address: 192.0.2.0/24 } } } }',
  ),
  check({ model, report }) {
    for (const { host, each } of interfacesOf(model)) {
      if (each.place === undefined || each.place.network.prefix > 30) continue;
      const { address, network } = each.place;
      if (address !== network.base && address !== network.last) continue;
      report({
        message: `${each.address} of ${each.name} of ${called(host)} is the ${address === network.base ? 'name of the network' : 'address of everybody in'} ${networkText(network)}`,
        at: fieldOf(each, 'address'),
      });
    }
  },
};
