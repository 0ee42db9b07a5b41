import { called } from '../model/object.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const queueNamedAsSwitchboard: Rule = {
  name: 'queue-named-as-switchboard',
  severity: 'warning',
  summary: 'A queue has a name that the application of operators takes for a switchboard.',
  why: 'The application knows switchboards, and queues for calls on hold, by the ends of their names. `switchboards` makes such queues, with all that they need; a queue that is none has to be called otherwise.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users: { alice: { number: 1000 } }
queues: { sales_switchboard: { number: 3000, members: [alice] } }
`),
  check({ model, report }) {
    const known = new Set([...model.switchboards.values()].flatMap(({ queue, holds }) => [queue, ...holds]));
    for (const queue of model.queues.values()) {
      if (known.has(queue.name) || !/_switchboard(?:_hold(?:_[0-9]+)?)?$/.test(queue.name)) continue;
      report({
        message: `${called(queue)} is taken for a part of a switchboard`,
        atKey: queue.origin,
        hint: 'declare it in `switchboards`, or give it another name',
      });
    }
  },
};
