import type { Model } from '../model/model.ts';
import { called, fieldOf } from '../model/object.ts';
import type { User } from '../model/user.ts';
import { mayCall } from '../rights/may-call.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const permissionByForward: Rule = {
  name: 'permission-by-forward',
  severity: 'warning',
  summary: 'A user who may not call a number outside gets there through a colleague who forwards to it.',
  why: 'A forwarded call is one of the user who forwards it, whose permissions decide; whoever may call that user gets through. Where the number is not for everybody, bind the one who forwards too, or deny the number of the one who forwards.',
  example: exampleSite(`contexts:
  default: { kind: internal, include: [to-extern] }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
users:
  alice: { number: 1000, permissions: [no-mobiles] }
  bob: { number: 1001, forward: { unconditional: 0612345678 } }
trunks:
  operator: { kind: sip, host: sip.example.net }
routes:
  outgoing:
    emergency: { patterns: [112], trunks: [operator], emergency: yes }
    all: { patterns: [0.], trunks: [operator] }
permissions:
  no-mobiles: { deny: [06.] }
`),
  check({ model, report }) {
    for (const user of model.users.values()) {
      for (const cause of ['unconditional', 'no_answer', 'busy'] as const) {
        const number = user.starts[`forward_${cause}`];
        if (number === undefined || !leadsOutside(model, user, number)) continue;
        const bound = boundCaller(model, user, number);
        if (bound === undefined) continue;
        report({
          message: `${called(bound)} may not call ${number}, and reaches it by calling ${called(user)}, who forwards to it`,
          at: fieldOf({ origin: fieldOf(user, 'forward') }, cause),
          related: [{ message: `${called(bound)} is bound`, at: fieldOf(bound, 'permissions') }],
        });
      }
    }
  },
};

function leadsOutside(model: Model, user: User, number: string): boolean {
  const { answer, target } = mayCall(model, user, number);
  return answer === 'allow' && target?.kind === 'outgoing-route';
}

/** The first user who may not call the number, and may call the user who forwards to it. */
function boundCaller(model: Model, forwarder: User, number: string): User | undefined {
  const inside = forwarder.number;
  if (inside === undefined) return undefined;
  return [...model.users.values()].find((caller) => {
    if (caller === forwarder || mayCall(model, caller, number).answer !== 'deny') return false;
    const { answer, target } = mayCall(model, caller, inside);
    return answer === 'allow' && target === forwarder;
  });
}
