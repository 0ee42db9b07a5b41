import { called, fieldOf } from '../model/object.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const endlessWait: Rule = {
  name: 'endless-wait',
  severity: 'warning',
  summary: 'Nothing ever ends the wait of callers in a queue, or its times contradict each other.',
  why: 'With `join_empty` and `leave_when_empty` both empty and neither `max_wait` nor `max_length`, callers wait until they hang up, also when nobody is there. A `max_wait` shorter than `timeout` never lets a member ring for as long as they should; and `timeout_priority: app` lets `max_wait` decide, which must be there then.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users: { alice: { number: 1000 } }
queues: { support: { number: 3000, members: [alice], join_empty: [], leave_when_empty: [] } }
`),
  check({ model, report }) {
    const holds = new Set([...model.switchboards.values()].flatMap((each) => each.holds));
    for (const queue of model.queues.values()) {
      // Calls on hold wait for who put them there.
      if (queue.outbound !== undefined || holds.has(queue.name)) continue;
      const noEnd = queue.maxWait === undefined && queue.maxLength === 0;
      if (noEnd && queue.joinEmpty.length === 0 && queue.leaveWhenEmpty.length === 0)
        report({
          message: `callers of ${called(queue)} wait for ever, also when nobody is there`,
          at: fieldOf(queue, 'leave_when_empty'),
          hint: 'say `max_wait`, or which members count as nobody in `leave_when_empty`',
        });
      if (queue.maxWait !== undefined && queue.maxWait < queue.timeout)
        report({
          message: `${called(queue)} gives up after ${queue.maxWait} s, before a member has rung for ${queue.timeout} s`,
          at: fieldOf(queue, 'max_wait'),
          hint: 'make `max_wait` longer or `timeout` shorter',
        });
      const priority = queue.options.find(({ option }) => option === 'timeoutpriority');
      if (priority?.value === 'app' && queue.maxWait === undefined)
        report({
          message: `\`max_wait\` decides in ${called(queue)} how long members ring, and there is none`,
          at: priority.origin,
          hint: 'say `max_wait`, or take `timeout_priority` away',
        });
    }
  },
};
