import { hostOf } from '../callflow/host-of.ts';
import type { Model } from '../model/model.ts';
import { called, fieldOf } from '../model/object.ts';
import type { Queue } from '../model/queue.ts';
import type { Finding } from './rule.ts';

const zeroIsNone = 'to Asterisk 0 is no time of their own';
const zeroHint = 'say `1s`, or make the `wrapup_time` of the queue 0';

/** What is said of a queue's members, and Asterisk does not do. */
export function* idleMemberSettings(model: Model, queue: Queue): Generator<Finding> {
  const host = hostOf(model, queue);
  const hosts = [...model.hosts.values()].filter(({ name }) => host === undefined || name === host);
  const isOld = hosts.some(({ asterisk }) => asterisk === 16);
  for (const { user, wrapupTime, paused, origin } of queue.members) {
    const at = (key: string) => ({ container: origin.container, key });
    const who = `user "${user}" in ${called(queue)}`;
    if (wrapupTime === 0)
      yield { message: `\`wrapup_time\` of ${who} does nothing: ${zeroIsNone}`, at: at('wrapup_time'), hint: zeroHint };
    if (paused && isOld)
      yield { message: `\`paused\` of ${who} does nothing: Asterisk 16 does not read it`, at: at('paused') };
  }
  const told = new Set<object>();
  for (const { agent, wrapupTime, origin } of queue.agents) {
    if (wrapupTime !== 0 || told.has(origin.container)) continue;
    told.add(origin.container);
    yield {
      message: `\`wrapup_time\` of agent "${agent}" in ${called(queue)} does nothing: ${zeroIsNone}`,
      at: { container: origin.container, key: 'wrapup_time' },
      hint: zeroHint,
    };
  }
}

/** The same of agents. */
export function* idleAgentSettings({ agents }: Model): Generator<Finding> {
  for (const agent of agents.values())
    if (agent.wrapupTime === 0)
      yield {
        message: `\`wrapup_time\` of ${called(agent)} does nothing: ${zeroIsNone}`,
        at: fieldOf(agent, 'wrapup_time'),
        hint: zeroHint,
      };
}
