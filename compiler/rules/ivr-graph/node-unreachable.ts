import { reachedFrom } from '../../model/ivr-graph/reached-from.ts';
import type { Rule } from '../rule.ts';
import { exampleGraph } from './example-graph.ts';
import { calledNode, graphsOf } from './graphs-of.ts';

export const ivrNodeUnreachable: Rule = {
  name: 'ivr-node-unreachable',
  severity: 'warning',
  summary: 'No call can come to a node of an IVR.',
  why: 'Nothing leads to it from `start`, `on_hangup` or `on_error`. Mostly an exit was forgotten, or leads elsewhere than meant.',
  example: exampleGraph(`start: welcome
nodes:
  welcome: { kind: playback, sound: hello-world, next: "user:alice" }
  goodbye: { kind: playback, sound: goodbye, next: hangup }
`),
  check({ model, report }) {
    for (const ivr of graphsOf(model)) {
      const entries = [ivr.start, ivr.onHangup, ivr.onError];
      const reached = new Set(entries.flatMap((entry) => [...reachedFrom(ivr, entry)]));
      for (const node of ivr.nodes.values()) {
        if (reached.has(node)) continue;
        report({
          message: `no call can come to ${calledNode(ivr, node)}`,
          atKey: node.origin,
          hint: 'lead an exit to it, or take it out',
        });
      }
    }
  },
};
