import type { Model } from '../model/model.ts';
import { called, type ModelObject } from '../model/object.ts';
import { isWritten } from '../source/spans.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const closedWithoutWay: Rule = {
  name: 'closed-without-way',
  severity: 'warning',
  summary: 'A schedule does not say where callers go when it is closed.',
  why: 'Without `closed` their calls are hung up, and they hear nothing of why. Lead them to an announcement, a mailbox or somebody else; `closed: { to: hangup }` says that it is meant.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, schedule: office }
schedules:
  office: { open: [mon-fri 08:30-18:00] }
`),
  check({ model, report }) {
    const keepers = firstKeepers(model);
    for (const schedule of model.schedules.values()) {
      const { name, origin } = schedule;
      const keeper = keepers.get(name);
      if (keeper === undefined || isWritten(schedule.closed.origin)) continue;
      report({
        message: `schedule "${name}" does not say where to when it is closed: callers of ${called(keeper)} are hung up`,
        atKey: origin,
        hint: 'say `closed: { to: sound:closed }`, or another destination',
      });
    }
  },
};

/** What callers call first among what keeps each schedule. Who may not call out at some hour knows why. */
function firstKeepers({ incomingRoutes, users, groups, queues, ivrs }: Model): ReadonlyMap<string, ModelObject> {
  const first = new Map<string, ModelObject>();
  for (const objects of [incomingRoutes, users, groups, queues, ivrs]) {
    for (const object of objects.values()) {
      if (object.schedule !== undefined && !first.has(object.schedule)) first.set(object.schedule, object);
    }
  }
  return first;
}
