import { fieldOf } from '../model/object.ts';
import { findCycle } from './find-cycle.ts';
import { itemOf } from './item-of.ts';
import type { Rule } from './rule.ts';

export const hostOrderCycle: Rule = {
  name: 'host-order-cycle',
  severity: 'error',
  summary: 'A host is applied after itself, directly or by way of others.',
  why: 'No order of the hosts would be right. Take one of these `after` away: what others call through, such as a media server, goes first.',
  example: `version: 1
site: { name: acme, timezone: Europe/Paris }
hosts: { lyon: { address: 192.0.2.10, after: [nantes] }, nantes: { address: 192.0.2.20, after: [lyon] } }
contexts: { default: { kind: internal } }
`,
  check({ model, report }) {
    const seen = new Set<string>();
    for (const host of model.hosts.values()) {
      if (seen.has(host.name)) continue;
      const cycle = findCycle((name) => model.hosts.get(name)?.after ?? [], host.name);
      if (cycle === undefined) continue;
      for (const name of cycle) seen.add(name);
      report({
        message: `host "${host.name}" is applied after itself: ${[...cycle, host.name].join(' after ')}`,
        at: itemOf(fieldOf(host, 'after'), host.after.indexOf(cycle[1] ?? host.name)),
        hint: 'take one of these away',
      });
    }
  },
};
