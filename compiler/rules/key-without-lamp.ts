import { calledKey } from '../keys/called-key.ts';
import { keysOf } from '../keys/keys-of.ts';
import { lampOf } from '../keys/lamp.ts';
import type { Key } from '../model/key.ts';
import type { User } from '../model/user.ts';
import { exampleSite } from './example-site.ts';
import { answering, knownContexts } from './own-dialplan/reachable.ts';
import type { Rule, RuleContext } from './rule.ts';

export const keyWithoutLamp: Rule = {
  name: 'key-without-lamp',
  severity: 'warning',
  summary: 'The lamp of a function key will never be lit.',
  why: 'A lamp shows the `hint` of an extension. There is none for a user with `supervision: no`, for what is only dialled or pressed, and for an extension of the own dialplan that says no `hint`. Change that, or say `supervision: no` at the key.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, keys: { 1: { user: bob }, 2: { transfer: blind, supervision: yes } } }
  bob: { number: 1001, supervision: no }
`),
  check(context) {
    for (const user of context.model.users.values()) {
      for (const key of keysOf(context.model, user)) {
        const reason = reasonOf(context, user, key);
        if (reason !== undefined)
          context.report({
            message: `${calledKey(user, key)} has no lamp: ${reason}`,
            at: key.origin,
            hint: 'say `supervision: no`',
          });
      }
    }
  },
};

function reasonOf(context: RuleContext, user: User, key: Key): string | undefined {
  const lamp = lampOf(context.model, user, key);
  if (lamp === undefined) return undefined;
  if (lamp.extension === undefined)
    return lamp.isUsual === true && key.supervision === undefined ? undefined : lamp.none;
  // The others have a hint that pbxc makes.
  if (key.target.type !== 'custom' || lamp.isOwn) return undefined;
  const found = answering(knownContexts(context), user.context, lamp.extension);
  if (found === undefined || found.length === 0 || found.some(({ hasHint }) => hasHint)) return undefined;
  return `extension ${lamp.extension} has no \`hint\``;
}
