import type { Rule } from '../rule.ts';
import { exampleGraph } from './example-graph.ts';
import { calledNode, graphsOf } from './graphs-of.ts';

export const ivrEventNotRecorded: Rule = {
  name: 'ivr-event-not-recorded',
  severity: 'warning',
  summary: 'A node of an IVR makes an event that the host records nowhere.',
  why: 'Events of people are recorded only with `USER_DEFINED` among the `events` of `cel`.',
  example: exampleGraph(`start: note
nodes:
  note: { kind: cel, name: CALLED_MAIN, next: "user:alice" }
`),
  check({ model, report }) {
    if (model.cel?.events.includes('USER_DEFINED') === true) return;
    for (const ivr of graphsOf(model)) {
      for (const node of ivr.nodes.values()) {
        if (node.kind !== 'cel') continue;
        report({
          message: `the event of ${calledNode(ivr, node)} is recorded nowhere`,
          atKey: node.origin,
          hint: 'put USER_DEFINED into `events` of `cel`',
        });
      }
    }
  },
};
