import type { Group } from '../model/group.ts';
import { called, fieldOf } from '../model/object.ts';
import type { Paging } from '../model/paging.ts';
import type { Queue } from '../model/queue.ts';
import type { Origin } from '../source/origin.ts';
import { exampleSite } from './example-site.ts';
import { itemOf } from './item-of.ts';
import type { Rule } from './rule.ts';

export const duplicateMember: Rule = {
  name: 'duplicate-member',
  severity: 'warning',
  summary: 'A user or an agent is a member of one group, queue or paging twice.',
  why: 'Asterisk keeps one membership for each phone, and which penalty or place it has depends on the order of the file; a paging would call the phone twice. Take one away.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000 }
  bob: { number: 1001 }
groups:
  sales: { number: 2000, members: [alice, bob, alice] }
`),
  check({ model, report }) {
    for (const group of [...model.groups.values(), ...model.pagings.values()]) {
      const list = fieldOf(group, 'members');
      for (const index of repeated(group.members))
        report(findingOf(group, group.members[index] ?? '', itemOf(list, index)));
    }
    for (const queue of model.queues.values()) {
      for (const index of repeated(queue.members.map(({ user }) => user))) {
        const member = queue.members[index];
        if (member !== undefined) report(findingOf(queue, member.user, member.origin));
      }
      for (const index of repeated(queue.agents.map(({ agent }) => agent))) {
        const member = queue.agents[index];
        if (member !== undefined) report(findingOf(queue, member.agent, member.origin, 'agent'));
      }
    }
  },
};

function findingOf(object: Group | Queue | Paging, name: string, at: Origin, kind = 'user') {
  return { message: `${kind} "${name}" is a member of ${called(object)} twice`, at, hint: 'take one of them away' };
}

/** The indexes of names that stand in the list before. */
function repeated(names: readonly string[]): number[] {
  const seen = new Set<string>();
  return names.flatMap((name, index) => (seen.size === seen.add(name).size ? [index] : []));
}
