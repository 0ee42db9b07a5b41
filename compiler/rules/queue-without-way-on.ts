import { called, fieldOf } from '../model/object.ts';
import type { Queue, QueueCause } from '../model/queue.ts';
import { isWritten } from '../source/spans.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const queueWithoutWayOn: Rule = {
  name: 'queue-without-way-on',
  severity: 'warning',
  summary: 'A queue turns callers away and says nowhere where they go.',
  why: 'Whoever has waited for `max_wait`, finds the queue full by `max_length`, or nobody there by `join_empty` or `leave_when_empty`, goes to the `fallback` of that name. Without one the call ends. Where that is meant, say `hangup`, `busy` or `congestion`. What the site does not say of these is not looked at.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users: { alice: { number: 1000 } }
queues: { support: { number: 3000, members: [alice], max_length: 5 } }
`),
  check({ model, report }) {
    const boards = new Set([...model.switchboards.values()].flatMap(({ queue, holds }) => [queue, ...holds]));
    for (const queue of model.queues.values()) {
      if (queue.outbound !== undefined || boards.has(queue.name)) continue;
      for (const [cause, field] of turnsAway(queue)) {
        if (queue.fallback[cause] !== undefined || !isWritten(fieldOf(queue, field))) continue;
        report({
          message: `calls end that ${called(queue)} turns away by \`${field}\``,
          at: fieldOf(queue, field),
          hint: `say \`fallback: { ${cause}: ... }\``,
        });
      }
    }
  },
};

/** Why callers are turned away, and by which field; one field for each cause. */
function turnsAway(queue: Queue): readonly (readonly [QueueCause, string])[] {
  const causes: (readonly [QueueCause, string])[] = [];
  if (queue.maxWait !== undefined) causes.push(['no_answer', 'max_wait']);
  if (queue.maxLength > 0) causes.push(['full', 'max_length']);
  if (queue.joinEmpty.length > 0 && isWritten(fieldOf(queue, 'join_empty'))) causes.push(['empty', 'join_empty']);
  else if (queue.leaveWhenEmpty.length > 0) causes.push(['empty', 'leave_when_empty']);
  return causes;
}
