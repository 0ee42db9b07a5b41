import { called, fieldOf } from '../model/object.ts';
import { exampleSite } from './example-site.ts';
import { itemOf } from './item-of.ts';
import type { Rule } from './rule.ts';

export const trunkOnAnotherHost: Rule = {
  name: 'trunk-on-another-host',
  severity: 'warning',
  summary: 'A route goes over a trunk that is connected to another host.',
  why: 'A trunk is known to its host alone, and to the others it is a channel that does not exist: calls fail there, or go over the next trunk. An outgoing context without `host` is on every host. Give each host a context of its own, with the routes over its trunks.',
  example: {
    'site.yaml': exampleSite(`contexts:
  default: { kind: internal, include: [to-extern] }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing, host: pbx1 }
users:
  alice: { number: 1000 }
trunks:
  operator: { kind: custom, interface: DAHDI/g1, on: pbx2 }
routes:
  outgoing:
    emergency: { patterns: [112], trunks: [operator], emergency: yes }
`),
    'second-host.yaml': 'hosts: { pbx2: {} }\n',
  },
  check({ model, report }) {
    for (const route of model.outgoingRoutes.values()) {
      const context = model.contexts.get(route.context);
      const hosts = context?.host === undefined ? [...model.hosts.keys()] : [context.host];
      for (const [index, name] of route.trunks.entries()) {
        const trunk = model.trunks.get(name);
        if (trunk === undefined) continue;
        const without = hosts.find((host) => host !== trunk.host);
        if (without === undefined) continue;
        report({
          message: `${called(route)} is on host "${without}", where there is no ${called(trunk)}: it is on "${trunk.host}"`,
          at: itemOf(fieldOf(route, 'trunks'), index),
          hint: 'give each host an outgoing context of its own, with routes over its trunks',
        });
      }
    }
  },
};
