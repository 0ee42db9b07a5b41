import { called, fieldOf } from '../model/object.ts';
import { exampleSite } from './example-site.ts';
import { membersByQueue } from './queue-shared-members.ts';
import type { Rule } from './rule.ts';

export const queueStarved: Rule = {
  name: 'queue-starved',
  severity: 'warning',
  summary: 'Callers of a queue may wait for ever, since all its members answer heavier queues first.',
  why: 'While anybody waits in a queue of a higher `weight`, its members take no call of a lighter one. Where every member of the lighter has such a queue, and nothing ends the wait, a busy day keeps its callers waiting until they hang up. Say `max_wait`, or let somebody answer the lighter one alone.',
  example: exampleSite(`contexts: { default: { kind: internal } }
agents: { ada: { number: 8000 } }
queues:
  gold: { number: 3000, weight: 5, members: [{ agent: ada }] }
  silver: { number: 3001, members: [{ agent: ada }] }
`),
  check({ model, report }) {
    const all = [...membersByQueue(model)];
    for (const [queue, members] of all) {
      if (members.size === 0 || queue.maxWait !== undefined || queue.outbound !== undefined) continue;
      const heavier = all.filter(([other]) => other.weight > queue.weight && other.outbound === undefined);
      const busy = heavier.filter(([, others]) => [...members].some((member) => others.has(member)));
      if (![...members].every((member) => busy.some(([, others]) => others.has(member)))) continue;
      report({
        message: `callers of ${called(queue)} may wait for ever: all its members answer ${busy.map(([other]) => called(other)).join(', ')} first`,
        atKey: queue.origin,
        related: busy.map(([other]) => ({ message: `the weight of ${called(other)}`, at: fieldOf(other, 'weight') })),
        hint: 'say `max_wait`, or let somebody answer this queue alone',
      });
    }
  },
};
