import { called } from '../model/object.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const switchboardWithoutWayOn: Rule = {
  name: 'switchboard-without-way-on',
  severity: 'warning',
  summary: 'Callers of a switchboard wait without end, or end when nobody is there.',
  why: 'Operators go to lunch. Say in `max_wait` how long callers wait, and in `fallback` who takes them then: a group, a mailbox.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users: { alice: { name: Alice, number: 1000 } }
switchboards: { standard: { number: 3000, hold: 3001, operators: { alice: { agent: 8000 } } } }
`),
  check({ model, report }) {
    for (const board of model.switchboards.values()) {
      const queue = model.queues.get(board.queue);
      if (queue === undefined || (queue.maxWait !== undefined && queue.fallback.no_answer !== undefined)) continue;
      report({
        message: `callers of ${called(board)} wait until they hang up`,
        atKey: board.origin,
        hint: 'say `max_wait`, and `fallback: { no_answer: ... }`',
      });
    }
  },
};
