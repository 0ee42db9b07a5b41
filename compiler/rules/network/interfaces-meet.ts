import { networkText } from '../../model/ipv4.ts';
import { called, fieldOf } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';

export const interfacesMeet: Rule = {
  name: 'interfaces-meet',
  severity: 'error',
  summary: 'Two interfaces of a host are in networks that overlap, or both lead everywhere else.',
  why: 'A host sends a packet out by the interface whose network the address is in, and by its one gateway if it is in none. With two of either, which one it takes is chance.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
users: { alice: { number: 1000 } }
`,
    '{ network: { interfaces: { eth0: { address: 192.0.2.10/24 }, eth1: { address: 192.0.2.200/26 } } } }',
  ),
  check({ model, report }) {
    for (const host of model.hosts.values()) {
      const all = [...(host.network?.interfaces.values() ?? [])];
      for (const [at, each] of all.entries()) {
        for (const other of all.slice(0, at)) {
          const related = [{ message: other.name, atKey: other.origin }];
          if (each.gateway !== undefined && other.gateway !== undefined)
            report({
              message: `${each.name} of ${called(host)} has a gateway, and so has ${other.name}`,
              at: fieldOf(each, 'gateway'),
              related,
            });
          const [a, b] = [each.place?.network, other.place?.network];
          if (a === undefined || b === undefined || a.base > b.last || b.base > a.last) continue;
          report({
            message: `${networkText(a)} of ${each.name} of ${called(host)} overlaps ${networkText(b)} of ${other.name}`,
            at: fieldOf(each, 'address'),
            related,
          });
        }
      }
    }
  },
};
