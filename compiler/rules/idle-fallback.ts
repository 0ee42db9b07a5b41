import { allWays } from '../callflow/all-ways.ts';
import { missingLimit } from '../callflow/missing-limit.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const idleFallback: Rule = {
  name: 'idle-fallback',
  severity: 'warning',
  summary: 'A queue has a fallback for something that never happens.',
  why: 'Callers go on to `no_answer` only after `max_wait`, or the `timeout` of a destination that leads to the queue; to `full` only if `max_length` limits the queue; to `empty` only if `join_empty` or `leave_when_empty` says which members count as nobody. Without those, callers wait on.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000 }
queues:
  support: { number: 3000, members: [alice], fallback: { no_answer: busy } }
`),
  check({ model, report }) {
    const limited = new Set<string>();
    for (const { way } of allWays(model)) {
      if (way.to.kind === 'queue' && way.to.timeout !== undefined) limited.add(way.to.name);
    }
    for (const queue of model.queues.values()) {
      for (const cause of ['no_answer', 'full', 'empty'] as const) {
        const to = queue.fallback[cause];
        const missing = missingLimit(queue, cause);
        if (to === undefined || missing === undefined || (cause === 'no_answer' && limited.has(queue.name))) continue;
        report({
          message: `\`${cause}\` of queue "${queue.name}" is never taken: the queue has no \`${missing}\``,
          atKey: to.origin,
          hint: `say \`${missing}\`, or take \`${cause}\` away`,
        });
      }
    }
  },
};
