import { numberPlanOf } from '../callflow/number-plan.ts';
import { takerOf } from '../callflow/takers.ts';
import { calledKey } from '../keys/called-key.ts';
import { dialledBy } from '../keys/dialled.ts';
import { keysOf } from '../keys/keys-of.ts';
import type { Key } from '../model/key.ts';
import { called } from '../model/object.ts';
import type { User } from '../model/user.ts';
import { exampleSite } from './example-site.ts';
import { answering, knownContexts } from './own-dialplan/reachable.ts';
import type { Rule, RuleContext } from './rule.ts';

export const keyDialsNothing: Rule = {
  name: 'key-dials-nothing',
  severity: 'error',
  summary: 'A function key dials nothing, or what its user cannot dial.',
  why: 'A key dials as the user would: the number of the object, or the code of a service, in the context of the user. It needs an object with a number that can be dialled from there, and a code that `feature_codes` or `in_call_codes` has not taken away.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, keys: { 1: { user: bob }, 2: { custom: "*77" } } }
  bob: { name: Bob Brown }
`),
  check(context) {
    for (const user of context.model.users.values()) {
      for (const key of keysOf(context.model, user)) {
        const reason = reasonOf(context, user, key);
        if (reason !== undefined)
          context.report({ message: `${calledKey(user, key)} dials nothing: ${reason}`, at: key.origin });
      }
    }
  },
};

function reasonOf(context: RuleContext, user: User, key: Key): string | undefined {
  const { model } = context;
  const dialled = dialledBy(model, key);
  if (dialled.digits === undefined) return dialled.missing;
  // What a context of the site's own dialplan holds is not known.
  if (!model.contexts.has(user.context)) return undefined;
  const { target } = key;
  const from = `from context "${user.context}"`;
  const taker = (number: string) => takerOf(numberPlanOf(model).levelsFrom(user.context), number)?.object;
  const unlessIs = (kind: string, name: string, number: string): string | undefined => {
    const found = taker(number);
    if (found === undefined) return `${number} cannot be dialled ${from}`;
    return found.kind === kind && found.name === name ? undefined : `${number} is ${called(found)} ${from}`;
  };
  switch (target.type) {
    case 'user':
    case 'group':
    case 'queue':
    case 'conference':
      return unlessIs(target.type, target.name, dialled.digits);
    case 'park':
      return unlessIs('parking', target.name, dialled.digits);
    case 'paging':
      // Its code can be dialled from everywhere.
      return model.pagings.get(target.name)?.code === undefined
        ? unlessIs(target.type, target.name, dialled.digits)
        : undefined;
    case 'park_position': {
      const found = taker(target.number);
      if (found?.kind === 'parking' && found.number !== target.number) return undefined;
      return `${target.number} is no position of a parking lot ${from}`;
    }
    case 'forward': {
      if (target.to === undefined) return undefined;
      const found = taker(target.to);
      if (found === undefined) return `nothing can be forwarded to ${target.to}, which cannot be dialled ${from}`;
      return found === user ? `${target.to} is the number of the same user` : undefined;
    }
    case 'number':
    case 'custom': {
      if (taker(dialled.digits) !== undefined) return undefined;
      const answers = answering(knownContexts(context), user.context, dialled.digits);
      return answers?.length === 0 ? `${dialled.digits} cannot be dialled ${from}` : undefined;
    }
    default:
      return undefined;
  }
}
