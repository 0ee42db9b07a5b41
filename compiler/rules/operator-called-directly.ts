import { allWays } from '../callflow/all-ways.ts';
import { numberPlanOf } from '../callflow/number-plan.ts';
import type { Model } from '../model/model.ts';
import { called } from '../model/object.ts';
import type { User } from '../model/user.ts';
import type { Origin } from '../source/origin.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const operatorCalledDirectly: Rule = {
  name: 'operator-called-directly',
  severity: 'warning',
  summary: 'Calls reach an operator of a switchboard around the switchboard.',
  why: 'The application takes a call from hold by taking the phone of the operator off everything else: a call that rings there directly is lost. Lead callers to the switchboard, and give operators a context that no other includes, so that only they can dial each other.',
  example: exampleSite(`contexts:
  default: { kind: internal }
  from-extern: { kind: incoming }
users: { alice: { name: Alice, number: 1000 } }
switchboards: { standard: { number: 3000, hold: 3001, operators: { alice: { agent: 8000 } }, max_wait: 1m, fallback: { no_answer: busy } } }
trunks: { operator: { kind: sip, host: sip.example.net } }
routes: { incoming: { alice: { number: 0123450001, to: "user:alice" } } }
`),
  check({ model, report }) {
    const told = new Set<string>();
    for (const board of model.switchboards.values()) {
      for (const { user: name, origin } of board.operators) {
        const user = model.users.get(name);
        if (user === undefined || told.has(name)) continue;
        told.add(name);
        for (const { from, at } of around(model, user))
          report({
            message: `calls reach operator "${name}" of ${called(board)} around it, ${from}`,
            at,
            related: [{ message: `"${name}" is an operator here`, atKey: origin }],
            hint: `lead them to \`switchboard:${board.name}\``,
          });
      }
    }
  },
};

/** Where calls come from that ring the operator and nobody else; colleagues of the same context are left out. */
function* around(model: Model, user: User): Generator<{ readonly from: string; readonly at: Origin }> {
  for (const { from, way } of allWays(model))
    if (way.to.kind === 'user' && way.to.name === user.name && from !== user)
      yield { from: `from ${called(from)}`, at: way.to.origin };
  if (user.number === undefined) return;
  for (const context of model.contexts.values())
    if (context.name !== user.context && numberPlanOf(model).searchedFrom(context.name).includes(user.context))
      yield {
        from: `from context "${context.name}" by ${user.number}`,
        at: { container: context.origin.container, key: context.origin.key },
      };
}
