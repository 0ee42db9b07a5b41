import type { Model } from '../../model/model.ts';
import { fieldOf } from '../../model/object.ts';
import type { Lane } from '../../skills/lanes.ts';
import type { PlannedMember } from '../../skills/plan.ts';
import { type Application, application, execIf, goto, gotoIf, set, setFunction } from '../application.ts';
import { type Builder, labelled } from '../builder.ts';
import { call, type Expression, join, operation, variable } from '../expression.ts';
import { agentInterface, laneExtension } from './agent.ts';

/** The variable that holds the penalty of those of a group who have this one in the queue. */
export function levelVariable(group: number, penalty: number): string {
  return `PBXC_LEVEL_${group}_${penalty}`;
}

/**
 * Sets the penalties in a lane when an agent (ARG1) logs in or out: which rules count depends on whom there is. Asked of AstDB,
 * so the agent must be in it, or out of it, before; it also knows which penalties were set last, so that logins that change nothing
 * do nothing. The agent's own penalty is left in a variable, since to join or leave comes
 * after, which is when Asterisk keeps all penalties for its next start.
 */
export function addSkillLevels(builder: Builder, model: Model, lane: Lane): void {
  const { name, queue, plan } = lane;
  const extension = laneExtension(name);
  const origin = fieldOf(queue, 'skill_rules');
  const steps: Application[] = [set('PBXC_STATE', 0)];
  const state = variable('PBXC_STATE');
  const key = `pbxc/lane/${name}`;
  for (const rule of lane.set.rules.keys()) {
    const fitting = plan.groups.filter((group) => group.fits[rule]).flatMap(({ members }) => members);
    if (fitting.length === 0) continue;
    steps.push(...countSteps(model, fitting));
    const bit = call('IF', join(operation(variable('PBXC_LOGGED'), '>', 0), `?${2 ** rule}:0`));
    steps.push(set('PBXC_STATE', operation(state, '+', bit)));
  }
  const context = builder.context('pbxc-skill-levels', 'Sets penalties anew when an agent logs in or out: agent');
  context.add({
    pattern: extension,
    origin,
    steps: [
      ...steps,
      goto({ extension: join(`${extension}:`, state), priority: 1 }),
      labelled('set', gotoIf(operation(call('DB', key), '=', variable('PBXC_LEVELS')), { priority: 'done' })),
      setFunction('DB', key, variable('PBXC_LEVELS')),
      ...plan.groups.flatMap(({ members }, group) =>
        members.flatMap((member) => changeSteps(model, name, group, member)),
      ),
      labelled('done', application('Return')),
    ],
  });
  context.add({ pattern: `${extension}:0`, origin, steps: [application('Return')] });
  for (const [bits, levels] of plan.levels) {
    const values = plan.groups.flatMap(({ members }, group) =>
      [...new Set(members.map(({ penalty }) => penalty))].map((penalty) =>
        set(levelVariable(group, penalty), (levels[group] ?? 0) + penalty),
      ),
    );
    values.push(set('PBXC_LEVELS', levels.join('-')));
    context.add({ pattern: `${extension}:${bits}`, origin, steps: [...values, goto({ extension, priority: 'set' })] });
  }
}

/** As many as fit in a line. */
const atOnce = 40;

/** Counts the letters of whom the members are logged in at, which are none if nobody is. */
function countSteps(model: Model, members: readonly PlannedMember[]): Application[] {
  const steps: Application[] = [];
  for (let from = 0; from < members.length; from += atOnce) {
    const users = members.slice(from, from + atOnce).map(({ name }) => userOf(model, name));
    const length = call('LEN', join(...users));
    steps.push(set('PBXC_LOGGED', from === 0 ? length : operation(variable('PBXC_LOGGED'), '+', length)));
  }
  return steps;
}

function userOf(model: Model, name: string): Expression {
  return call('DB', `pbxc/agent/${model.agents.get(name)?.number ?? ''}/user`);
}

function changeSteps(model: Model, lane: string, group: number, { name, penalty }: PlannedMember): Application[] {
  const agent = model.agents.get(name);
  if (agent === undefined) return [];
  const level = variable(levelVariable(group, penalty));
  const isOther = operation(variable('ARG1'), '!=', agent.number);
  const isThere = operation(userOf(model, name), '!=', '');
  return [
    execIf(
      operation(isOther, '&', isThere),
      setFunction('QUEUE_MEMBER', [lane, 'penalty', agentInterface(agent)], level),
    ),
  ];
}
