import { called } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';
import { interfacesOf } from './interfaces-of.ts';

export const interfaceIdle: Rule = {
  name: 'interface-idle',
  severity: 'error',
  summary: 'An interface has neither an address nor VLANs, or its address twice.',
  why: 'An interface gets its address from the site or by DHCP. Without either it is there to carry VLANs; with both, nobody can say which address it has.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
users: { alice: { number: 1000 } }
`,
    '{ network: { interfaces: { eth0: { mtu: 1400 } } } }',
  ),
  check({ model, report }) {
    for (const { host, each } of interfacesOf(model)) {
      const carries = [...(host.network?.interfaces.values() ?? [])].some(({ vlan }) => vlan?.of === each.name);
      if (each.dhcp && (each.address !== undefined || each.gateway !== undefined))
        report({
          message: `${each.name} of ${called(host)} asks for its address by DHCP, and has ${each.address === undefined ? 'a gateway' : 'one'} of the site`,
          at: each.origin,
        });
      else if (!each.dhcp && each.address === undefined && !carries)
        report({
          message: `${each.name} of ${called(host)} has no address, asks for none, and carries no VLAN`,
          at: each.origin,
        });
      else if (each.address === undefined && each.gateway !== undefined)
        report({ message: `${each.name} of ${called(host)} has a gateway and no address`, at: each.origin });
    }
  },
};
