import type { Agent } from '../../model/agent.ts';
import type { Model } from '../../model/model.ts';
import { fieldOf } from '../../model/object.ts';
import { gosub, set } from '../application.ts';
import type { Step } from '../dialplan.ts';
import { call } from '../expression.ts';
import type { Hooks } from '../library/hooks.ts';

/** Whether calls to agents pass a subroutine of the site. */
export function hasAgentSubroutine(model: Model): boolean {
  if (model.hooks.calls.agent !== undefined) return model.agents.size > 0;
  return [...model.agents.values()].some(({ preprocess }) => preprocess !== undefined);
}

/** The subroutines that a call to an agent passes, with what they may read and change. What was dialled came with the call. */
export function agentSubroutines(hooks: Hooks, agent: Agent): Step[] {
  const subroutines: Step[] = hooks.subroutine('agent').map((application) => ({ application }));
  if (agent.preprocess !== undefined)
    subroutines.push({ application: gosub(agent.preprocess), origin: fieldOf(agent, 'preprocess') });
  if (subroutines.length === 0) return [];
  return [
    { application: set('XIVO_SRCNUM', call('CALLERID', 'num')) },
    { application: set('XIVO_CALLOPTIONS', '') },
    ...subroutines,
  ];
}
