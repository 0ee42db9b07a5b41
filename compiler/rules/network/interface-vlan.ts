import { called, fieldOf } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';
import { interfacesOf } from './interfaces-of.ts';

/** Of Ethernet, where nothing is said. */
const usualMtu = 1500;

export const interfaceVlan: Rule = {
  name: 'interface-vlan',
  severity: 'error',
  summary: 'A VLAN is on an interface that cannot carry it.',
  why: 'A VLAN is a part of an interface that the site describes and that is none itself, and no packet in it is longer than one of that interface.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
users: { alice: { number: 1000 } }
`,
    '{ network: { interfaces: { voice: { address: 192.0.2.10/24, vlan: { of: eth0, id: 101 } } } } }',
  ),
  check({ model, report }) {
    for (const { host, each } of interfacesOf(model)) {
      if (each.vlan === undefined) continue;
      const { of, id } = each.vlan;
      const carrier = host.network?.interfaces.get(of);
      const what = `VLAN ${id}, ${each.name} of ${called(host)},`;
      const at = fieldOf(each, 'vlan');
      if (carrier === undefined) report({ message: `${what} is on ${of}, which the host does not describe`, at });
      else if (carrier.vlan !== undefined) report({ message: `${what} is on ${of}, which is a VLAN itself`, at });
      else if (each.mtu !== undefined && each.mtu > (carrier.mtu ?? usualMtu))
        report({
          message: `${what} has longer packets (${each.mtu}) than ${of}, which carries it (${carrier.mtu ?? usualMtu})`,
          at: fieldOf(each, 'mtu'),
        });
    }
  },
};
