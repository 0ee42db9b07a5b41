import { allWays } from '../callflow/all-ways.ts';
import { hostOf } from '../callflow/host-of.ts';
import { targetOf } from '../callflow/target-of.ts';
import type { Model } from '../model/model.ts';
import { called, fieldOf, type ModelObject } from '../model/object.ts';
import type { Origin } from '../source/origin.ts';
import { itemOf } from './item-of.ts';
import type { Rule } from './rule.ts';

export const otherHost: Rule = {
  name: 'other-host',
  severity: 'error',
  summary: 'A call is sent to an object, or an object needs one, that is on another host.',
  why: 'Each host has what is in its own contexts, and knows nothing of the others. Send such calls to a number that an outgoing route takes over the line between the hosts.',
  example: `version: 1
site: { name: acme, timezone: Europe/Paris }
hosts: { lyon: { address: 192.0.2.10 }, nantes: { address: 192.0.2.20 } }
contexts:
  lyon: { kind: internal, host: lyon }
  nantes: { kind: internal, host: nantes }
users:
  alice: { number: 101, context: lyon, fallback: { busy: user:bob } }
  bob: { number: 201, context: nantes }
`,
  check({ model, report }) {
    if (model.hosts.size < 2) return;
    for (const { from, to, at, hint } of needs(model)) {
      const here = hostOf(model, from);
      const there = hostOf(model, to);
      if (there === undefined || here === there) continue;
      const where = here === undefined ? 'on every host' : `on host "${here}"`;
      report({ message: `${called(from)} is ${where}, and ${called(to)} only on host "${there}"`, at, hint });
    }
  },
};

interface Need {
  readonly from: ModelObject;
  readonly to: ModelObject;
  readonly at: Origin;
  readonly hint: string;
}

function* needs(model: Model): Generator<Need> {
  for (const { from, way } of allWays(model)) {
    const to = targetOf(model, way.to);
    const hint = 'send the call to a number that a route takes over the line between them';
    if (to !== undefined) yield { from, to, at: way.to.origin, hint };
  }
  for (const from of [...model.groups.values(), ...model.pagings.values()]) {
    for (const [index, name] of from.members.entries()) {
      const to = model.users.get(name);
      const hint = `a member is on the host of its ${from.kind}`;
      if (to !== undefined) yield { from, to, at: itemOf(fieldOf(from, 'members'), index), hint };
    }
  }
  for (const queue of model.queues.values()) {
    for (const { user, origin } of queue.members) {
      const to = model.users.get(user);
      if (to !== undefined) yield { from: queue, to, at: origin, hint: 'a member is on the host of its queue' };
    }
  }
  for (const from of model.incomingRoutes.values()) {
    const to = from.faxDetection && model.faxes.get(from.faxDetection.fax);
    const at = fieldOf({ origin: fieldOf(from, 'fax_detect') }, 'to');
    if (to !== undefined) yield { from, to, at, hint: 'a fax is on the host of the route whose calls it takes' };
  }
  for (const route of model.outgoingRoutes.values()) {
    for (const [index, name] of route.trunks.entries()) {
      const to = model.trunks.get(name);
      const hint = 'a route leads over trunks of its own host: say `host:` at its context';
      if (to !== undefined) yield { from: route, to, at: itemOf(fieldOf(route, 'trunks'), index), hint };
    }
  }
  for (const context of model.contexts.values()) {
    for (const [index, name] of context.include.entries()) {
      const to = model.contexts.get(name);
      const hint = 'a context includes those of its own host';
      if (to !== undefined) yield { from: context, to, at: itemOf(fieldOf(context, 'include'), index), hint };
    }
  }
}
