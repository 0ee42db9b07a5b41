import type { SiteDocument } from '../../schema/document.ts';
import type { Origin } from '../source/origin.ts';
import { placeOf } from '../source/spans.ts';
import { sorted } from './host.ts';
import { type Linker, refer } from './linker.ts';
import { isYes, toSeconds } from './values.ts';

/** How a queue treats one of its members. */
export interface MemberSettings {
  readonly penalty: number;
  /** Seconds; undefined is the agent's own, or the queue's. */
  readonly wrapupTime: number | undefined;
  readonly paused: boolean;
  /** Where its name stands; what is said besides stands in the same object. */
  readonly origin: Origin;
}

export interface QueueMember extends MemberSettings {
  readonly user: string;
  /** Undefined is the queue's. */
  readonly ringInUse: boolean | undefined;
}

/** An agent, who is a member while logged in. */
export interface AgentMember extends MemberSettings {
  readonly agent: string;
}

type MemberValue = SiteDocument['queues'][string]['members'][number];

/** The members of a queue: users, and agents, those of groups one by one. What names an agent itself counts before a group. */
export function linkMembers(
  linker: Linker,
  values: readonly MemberValue[],
): { users: QueueMember[]; agents: AgentMember[] } {
  const users: QueueMember[] = [];
  const agents: AgentMember[] = [];
  const grouped: AgentMember[] = [];
  for (const [key, value] of values.entries()) {
    if (typeof value !== 'object') {
      const origin = { container: values, key };
      if (refer(linker, 'users', String(value), origin))
        users.push({
          user: String(value),
          penalty: 0,
          ringInUse: undefined,
          wrapupTime: undefined,
          paused: false,
          origin,
        });
      continue;
    }
    const kinds = (['user', 'agent', 'agents'] as const).filter((kind) => value[kind] !== undefined);
    const kind = kinds[0];
    if (kind === undefined || kinds.length > 1) {
      const place = placeOf({ container: values, key });
      const message = 'a member names exactly one of: user, agent, agents';
      linker.report({ rule: 'wrong-type', severity: 'error', message, place });
      continue;
    }
    const name = String(value[kind]);
    const origin = { container: value, key: kind };
    const settings = {
      penalty: value.penalty,
      wrapupTime: value.wrapup_time === undefined ? undefined : toSeconds(value.wrapup_time),
      paused: isYes(value.paused),
      origin,
    };
    const ringInUse = value.ring_in_use === undefined ? undefined : isYes(value.ring_in_use);
    if (kind !== 'user' && ringInUse !== undefined)
      linker.report({
        rule: 'wrong-type',
        severity: 'error',
        message: '`ring_in_use` is for a user: Asterisk forgets that of an agent when it restarts',
        place: placeOf({ container: value, key: 'ring_in_use' }),
        hint: 'say `ring_in_use` of the queue',
      });
    if (kind === 'user' && refer(linker, 'users', name, origin)) users.push({ user: name, ringInUse, ...settings });
    if (kind === 'agent' && refer(linker, 'agents', name, origin)) agents.push({ agent: name, ...settings });
    if (kind === 'agents' && refer(linker, 'agent_groups', name, origin))
      grouped.push(...agentsOf(linker, name).map((agent) => ({ agent, ...settings })));
  }
  const known = new Set(agents.map(({ agent }) => agent));
  for (const member of grouped) {
    if (!known.has(member.agent)) agents.push(member);
    known.add(member.agent);
  }
  return { users, agents: agents.sort((a, b) => (a.agent < b.agent ? -1 : 1)) };
}

function agentsOf(linker: Linker, group: string): string[] {
  return sorted(linker.site.agents).flatMap(([name, agent]) => (String(agent.group) === group ? [name] : []));
}
