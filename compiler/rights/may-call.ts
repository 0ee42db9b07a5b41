import type { CallObject } from '../callflow/call-object.ts';
import { numberPlanOf } from '../callflow/number-plan.ts';
import { takerOf } from '../callflow/takers.ts';
import type { Model } from '../model/model.ts';
import type { ModelObject } from '../model/object.ts';
import type { User } from '../model/user.ts';
import { type Decision, decide, type Side } from './decide.ts';
import { groupsOf, levelOf, type Rights, rightsOf } from './rights.ts';

/** Whether a user may call a number, and why. */
export interface CallAnswer {
  readonly answer: Decision['answer'];
  /** What answers the number; undefined when nothing does that permissions know of. */
  readonly target: CallObject | undefined;
  /** What decides; undefined where no permission does. */
  readonly decision: Decision | undefined;
  /** The user, group or route that is bound by the permission that decides. */
  readonly bound: ModelObject | undefined;
}

/** What the dialplan would do, worked out from the model: permissions are about numbers of users and of outgoing routes. */
export function mayCall(model: Model, user: User, number: string): CallAnswer {
  const target = takerOf(numberPlanOf(model).levelsFrom(user.context), number)?.object;
  const asked = target === undefined ? undefined : askedOf(model, user, target);
  const decision = asked === undefined ? undefined : decide(asked.rights, number, asked.side);
  if (decision === undefined) return { answer: 'allow', target, decision, bound: undefined };
  return { answer: decision.answer, target, decision, bound: boundAt(model, user, target, decision) };
}

function askedOf(model: Model, user: User, target: CallObject): { rights: Rights; side: Side } | undefined {
  if (target.kind === 'user') return { rights: rightsOf(model, user), side: 'inside' };
  if (target.kind !== 'outgoing-route' || target.emergency) return undefined;
  const [own = [], ofGroups = []] = rightsOf(model, user);
  return { rights: [own, ofGroups, levelOf(model, target.permissions)], side: 'outside' };
}

function boundAt(
  model: Model,
  user: User,
  target: CallObject | undefined,
  { level, permission }: Decision,
): ModelObject | undefined {
  if (level === 0) return user;
  if (level === 2) return target;
  return groupsOf(model)
    .get(user.name)
    ?.find((group) => group.permissions.includes(permission.name));
}
