import { called, fieldOf } from '../model/object.ts';
import { isWritten } from '../source/spans.ts';
import { exampleSite } from './example-site.ts';
import { membersByQueue } from './queue-shared-members.ts';
import type { Rule } from './rule.ts';

export const queueWeightSame: Rule = {
  name: 'queue-weight-same',
  severity: 'warning',
  summary: 'Two queues with members in common say the same weight.',
  why: 'A weight says which queue gets a member first whom both want. Two that are the same decide nothing: which call comes first is left to chance. Queues that say no weight are not looked at.',
  example: exampleSite(`contexts: { default: { kind: internal } }
agents: { ada: { number: 8000 } }
queues:
  gold: { number: 3000, weight: 5, members: [{ agent: ada }], max_wait: 5m, fallback: { no_answer: busy } }
  silver: { number: 3001, weight: 5, members: [{ agent: ada }], max_wait: 5m, fallback: { no_answer: busy } }
`),
  check({ model, report }) {
    const weighted = [...membersByQueue(model)].filter(([queue]) => isWritten(fieldOf(queue, 'weight')));
    for (const [index, [queue, members]] of weighted.entries()) {
      for (const [other, others] of weighted.slice(0, index)) {
        if (queue.weight !== other.weight) continue;
        const shared = [...members].find((member) => others.has(member));
        if (shared === undefined) continue;
        report({
          message: `${called(queue)} and ${called(other)} have the weight ${queue.weight} both, and share ${shared}: which call is first is left to chance`,
          at: fieldOf(queue, 'weight'),
          related: [{ message: `the weight of ${called(other)}`, at: fieldOf(other, 'weight') }],
          hint: 'make one of them greater',
        });
      }
    }
  },
};
