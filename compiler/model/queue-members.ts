import type { SiteDocument } from '../../schema/document.ts';
import type { Origin } from '../source/origin.ts';
import { placeOf } from '../source/spans.ts';
import { sorted } from './host.ts';
import { type Linker, refer } from './linker.ts';

export interface QueueMember {
  readonly user: string;
  readonly penalty: number;
  readonly origin: Origin;
}

/** An agent, who is a member while logged in. */
export interface AgentMember {
  readonly agent: string;
  readonly penalty: number;
  readonly origin: Origin;
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
      if (refer(linker, 'users', String(value), origin)) users.push({ user: String(value), penalty: 0, origin });
      continue;
    }
    const { penalty } = value;
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
    if (kind === 'user' && refer(linker, 'users', name, origin)) users.push({ user: name, penalty, origin });
    if (kind === 'agent' && refer(linker, 'agents', name, origin)) agents.push({ agent: name, penalty, origin });
    if (kind === 'agents' && refer(linker, 'agent_groups', name, origin))
      grouped.push(...agentsOf(linker, name).map((agent) => ({ agent, penalty, origin })));
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
