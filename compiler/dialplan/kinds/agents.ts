import type { Model } from '../../model/model.ts';
import type { Queue } from '../../model/queue.ts';
import type { User } from '../../model/user.ts';
import { lanesOf } from '../../skills/lanes.ts';
import { steadyLevels } from '../../skills/plan.ts';
import { application, goto, set } from '../application.ts';
import type { Builder } from '../builder.ts';
import { addAgents } from '../library/agents.ts';
import type { Hooks } from '../library/hooks.ts';
import { addOutbound } from '../library/outbound-queue.ts';
import { extensionFor, userExtension } from '../names.ts';
import { addAgent } from './agent.ts';
import { addSkillLevels } from './skill-levels.ts';

/** Everything that agents want of a host: themselves, the phones they may log in on, and the subroutines. Nothing without agents. */
export function addAgentsOf(
  builder: Builder,
  model: Model,
  hooks: Hooks,
  users: readonly User[],
  queues: readonly Queue[],
): void {
  if (model.agents.size === 0) return;
  addAgents(builder);
  addOutbound(builder, model, queues);
  for (const agent of model.agents.values()) addAgent(builder, model, hooks, agent, queues);
  for (const queue of queues) {
    for (const lane of lanesOf(model, queue))
      if (steadyLevels(lane.plan) === undefined) addSkillLevels(builder, model, lane);
  }
  for (const user of users) builder.part(`phone for agents ${user.name}`, (part) => addPhone(part, user));
  const reasons = builder.context('pbxc-pause-reason', 'Why agents pause, by the code they dial');
  for (const { name, code, origin } of model.pauseReasons.values())
    reasons.add({ pattern: code, origin, steps: [set('PBXC_REASON', name), application('Return')] });
}

/** A phone that agents may log in on, by its user and by its number in its context. */
function addPhone(builder: Builder, user: User): void {
  const { name, number, context, origin } = user;
  if (number === undefined) return;
  const phones = builder.context('pbxc-phone', 'Phones that agents log in on');
  phones.add({
    pattern: userExtension(name),
    origin,
    steps: [
      set('PBXC_USER', name),
      set('PBXC_INTERFACE', user.interface),
      set('PBXC_NUMBER', number),
      set('PBXC_ADDRESS', `${number}@${context}`),
      application('Return'),
    ],
  });
  phones.add({
    pattern: `${number}*${extensionFor(context)}`,
    origin,
    steps: [goto({ extension: userExtension(name), priority: 1 })],
  });
}
