import { numberPlanOf } from '../callflow/number-plan.ts';
import { takerOf } from '../callflow/takers.ts';
import { fieldOf } from '../model/object.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const forwardNowhere: Rule = {
  name: 'forward-nowhere',
  severity: 'error',
  summary: 'A user forwards to a number that cannot be dialled.',
  why: 'A forwarded call is dialled as the user would, in the context of the user. Where nothing answers there, or only the user who forwards, callers would be lost. Codes cannot be forwarded to: they are for the user alone.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, forward: { busy: 1001 } }
`),
  check({ model, report }) {
    const plan = numberPlanOf(model);
    for (const user of model.users.values()) {
      // What a context of the site's own dialplan holds is not known.
      if (!model.contexts.has(user.context)) continue;
      for (const cause of ['unconditional', 'no_answer', 'busy'] as const) {
        const number = user.starts[`forward_${cause}`];
        if (number === undefined) continue;
        const at = fieldOf({ origin: fieldOf(user, 'forward') }, cause);
        const taker = takerOf(plan.levelsFrom(user.context), number);
        if (taker === undefined)
          report({
            message: `user "${user.name}" forwards to ${number}, which cannot be dialled from context "${user.context}"`,
            at,
          });
        else if (taker.object === user)
          report({ message: `user "${user.name}" forwards to ${number}, the number of the same user`, at });
      }
    }
  },
};
