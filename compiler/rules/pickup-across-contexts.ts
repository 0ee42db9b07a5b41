import { numberPlanOf } from '../callflow/number-plan.ts';
import { called } from '../model/object.ts';
import { usersOf } from '../model/people.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const pickupAcrossContexts: Rule = {
  name: 'pickup-across-contexts',
  severity: 'warning',
  summary: 'A pickup lets somebody take calls of people whom they cannot even call.',
  why: 'Contexts keep people apart who are to have nothing to do with each other, such as two companies on one system. A pickup reaches over that: whoever is in it takes calls of the other side.',
  example: exampleSite(`contexts: { acme: { kind: internal }, globex: { kind: internal } }
users:
  alice: { number: 1000, context: acme }
  bob: { number: 1000, context: globex }
pickups:
  team: { interceptors: { users: [alice] }, intercepted: { users: [bob] } }
`),
  check({ model, report }) {
    const plan = numberPlanOf(model);
    for (const pickup of model.pickups.values()) {
      const contextsOf = (users: readonly string[]) =>
        new Map(users.flatMap((name) => model.users.get(name) ?? []).map((user) => [user.context, user]));
      const theirs = contextsOf(usersOf(model, pickup.intercepted));
      for (const [context, interceptor] of contextsOf(usersOf(model, pickup.interceptors))) {
        const reached = new Set(plan.searchedFrom(context));
        for (const [other, intercepted] of theirs) {
          if (reached.has(other)) continue;
          report({
            message: `by ${called(pickup)} ${called(interceptor)} takes calls of ${called(intercepted)}, whom nobody in context "${context}" can call`,
            atKey: pickup.origin,
            related: [{ message: `${called(intercepted)} is in context "${other}"`, atKey: intercepted.origin }],
            hint: `include "${other}" in "${context}", or make a pickup for each`,
          });
        }
      }
    }
  },
};
