import { numberPlanOf } from '../callflow/number-plan.ts';
import type { Model } from '../model/model.ts';
import { called, type ModelObject } from '../model/object.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const permissionOfCalledNumber: Rule = {
  name: 'permission-of-called-number',
  severity: 'warning',
  summary: 'A permission of an incoming route holds a number that is called, not one that calls.',
  why: 'For an incoming route the numbers of a permission are those of callers. A number of the site itself, or of one of its routes, does not call from outside, so the permission never decides about it.',
  example: exampleSite(`contexts:
  default: { kind: internal }
  from-extern: { kind: incoming }
users:
  alice: { number: 1000 }
trunks:
  operator: { kind: sip, host: sip.example.net }
routes:
  incoming: { main: { number: 0123450000, to: "user:alice", permissions: [not-me] } }
permissions:
  not-me: { deny: [0123450000] }
`),
  check({ model, report }) {
    const told = new Set<string>();
    for (const route of model.incomingRoutes.values()) {
      for (const name of route.permissions) {
        const permission = model.permissions.get(name);
        if (permission === undefined || told.has(name)) continue;
        told.add(name);
        for (const { pattern, origin } of [...permission.deny, ...permission.allow]) {
          const owner = calledBy(model).get(pattern);
          if (owner === undefined) continue;
          report({
            message: `permission "${name}" of ${called(route)} is about who calls, and ${pattern} is the number of ${called(owner)}`,
            at: origin,
            related: [{ message: `${called(owner)} is here`, atKey: owner.origin }],
            hint: 'write the number of the caller',
          });
        }
      }
    }
  },
};

/** What has a plain number of its own, by the number. */
function calledBy(model: Model): ReadonlyMap<string, ModelObject> {
  const owners = new Map<string, ModelObject>();
  for (const dialables of numberPlanOf(model).contexts.values())
    for (const { pattern, isPattern, object } of dialables)
      if (!isPattern && object.kind !== 'outgoing-route') owners.set(pattern, object);
  return owners;
}
