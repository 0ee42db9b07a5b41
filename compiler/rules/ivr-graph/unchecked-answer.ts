import { variablesReadBy } from '../../model/ivr-graph/values-of.ts';
import type { Rule } from '../rule.ts';
import { exampleGraph } from './example-graph.ts';
import { calledNode, graphsOf } from './graphs-of.ts';

export const ivrUncheckedAnswer: Rule = {
  name: 'ivr-unchecked-answer',
  severity: 'warning',
  summary: 'What a caller was asked for is used without a look at whether there was an answer.',
  why: 'A `read` without `failure` goes on to `next` with an empty variable when no answer fitted. Say where such callers go, or let a condition come first.',
  example: exampleGraph(`start: ask
nodes:
  ask: { kind: read, variable: $amount, prompt: vm-enter-num-to-call, numeric: yes, next: say }
  say: { kind: say_number, number: = $amount, next: "user:alice" }
`),
  check({ model, report }) {
    for (const ivr of graphsOf(model)) {
      for (const node of ivr.nodes.values()) {
        if (node.kind !== 'read' || node.failure !== node.next || node.next.is !== 'node') continue;
        const next = ivr.nodes.get(node.next.node);
        if (next === undefined || next.kind === 'condition' || !variablesReadBy(next).includes(node.variable)) continue;
        report({
          message: `${calledNode(ivr, node)} may leave "$${node.variable}" empty, and node "${next.name}" uses it as it is`,
          atKey: node.origin,
          related: [{ message: `node "${next.name}"`, atKey: next.origin }],
          hint: 'say `failure:` with where callers go who gave no answer that fits',
        });
      }
    }
  },
};
