import type { Agent } from '../../model/agent.ts';
import type { Model } from '../../model/model.ts';
import type { Queue } from '../../model/queue.ts';
import type { AgentMember } from '../../model/queue-members.ts';
import { lanesOf } from '../../skills/lanes.ts';
import { steadyLevels } from '../../skills/plan.ts';
import { type Application, application, execIf, gosub, goto, set } from '../application.ts';
import type { Builder } from '../builder.ts';
import type { Step } from '../dialplan.ts';
import { call, operation, type Part, variable } from '../expression.ts';
import type { Hooks } from '../library/hooks.ts';
import { overRoute } from '../library/outbound-queue.ts';
import { agentSubroutines } from './agent-subroutines.ts';
import { levelVariable } from './skill-levels.ts';

/** What queues call for an agent, as `queue show` has it: a local channel that goes to the phone they logged in on. */
export function agentInterface(agent: Agent): string {
  return `Local/id-${agent.number}@agentcallback/n`;
}

/** An agent: the call to them, and what it means to log in and out: to join and leave their queues. */
export function addAgent(builder: Builder, model: Model, hooks: Hooks, agent: Agent, queues: readonly Queue[]): void {
  const { number, origin } = agent;
  builder.context('agentcallback', 'Calls of queues to agents').add({
    pattern: `id-${number}`,
    origin,
    steps: [
      ...(membershipsOf(agent, queues).some(({ queue }) => queue.outbound !== undefined) ? overRoute() : []),
      ...agentSubroutines(hooks, agent),
      set('PBXC_USER', call('DB', `pbxc/agent/${number}/user`)),
      // Who logs out while the queue is calling them is on no phone.
      execIf(operation(call('LEN', variable('PBXC_USER')), '=', 0), application('Hangup')),
      goto({ context: 'pbxc-member', extension: call('REPLACE', 'PBXC_USER', '-', '+'), priority: 1 }),
    ],
  });
  const joins: Step[] = [];
  const leaves: Step[] = [];
  const levels: Step[] = [];
  for (const membership of membershipsOf(agent, queues)) {
    const { queue, penalty, origin: at } = membership;
    const join = (name: string, level: Part) =>
      add(agent, name, level, membership).map((step) => ({ application: step, origin: at }));
    for (const lane of lanesOf(model, queue)) {
      const group = lane.plan.groups.findIndex(({ members }) => members.some(({ name }) => name === agent.name));
      if (group < 0) continue;
      const steady = steadyLevels(lane.plan)?.[group];
      const level = steady === undefined ? variable(levelVariable(group, penalty)) : steady + penalty;
      const setLevels = { application: gosub('pbxc-skill-levels', laneExtension(lane.name), number), origin: at };
      if (steady === undefined) joins.push(setLevels);
      if (steady === undefined) levels.push(setLevels);
      joins.push(...join(lane.name, level));
      leaves.push({ application: remove(agent, lane.name), origin: at });
    }
    const own = queue.outbound === undefined ? penalty : outboundPenalty(queue, agent.name);
    joins.push(...join(queue.name, own));
    leaves.push({ application: remove(agent, queue.name), origin: at });
  }
  builder
    .context('pbxc-agent-join', 'An agent joins their queues: state interface')
    .add({ pattern: number, origin, steps: [...joins, application('Return')] });
  builder
    .context('pbxc-agent-leave', 'An agent leaves their queues')
    .add({ pattern: number, origin, steps: [...levels, ...leaves, application('Return')] });
}

function membershipsOf(agent: Agent, queues: readonly Queue[]) {
  return queues.flatMap((queue) =>
    queue.agents.filter((member) => member.agent === agent.name).map((member) => ({ queue, ...member })),
  );
}

/** A lane's name as an extension. */
export function laneExtension(name: string): string {
  return name.replaceAll('-', '*');
}

/** In a queue for calls to the outside each agent has a penalty of their own, by which a call asks for them and nobody else. */
export function outboundPenalty(queue: Queue, agent: string): number {
  return 1 + queue.agents.findIndex((member) => member.agent === agent);
}

function remove(agent: Agent, queue: string): Application {
  return application('RemoveQueueMember', queue, agentInterface(agent));
}

function add(agent: Agent, queue: string, penalty: Part, { wrapupTime, paused }: AgentMember): Application[] {
  const wrapup = wrapupTime ?? agent.wrapupTime;
  const member = application(
    'AddQueueMember',
    queue,
    agentInterface(agent),
    penalty,
    '',
    `Agent/${agent.number}`,
    variable('ARG1'),
    ...(wrapup === undefined ? [] : [wrapup]),
  );
  return paused ? [member, application('PauseQueueMember', queue, agentInterface(agent))] : [member];
}
