import { isTrue } from '../../model/ivr-graph/expression/evaluate.ts';
import type { Rule } from '../rule.ts';
import { exampleGraph } from './example-graph.ts';
import { calledNode, graphsOf } from './graphs-of.ts';

export const ivrConstantCondition: Rule = {
  name: 'ivr-constant-condition',
  severity: 'warning',
  summary: 'A condition of an IVR is always true, or always false.',
  why: 'It needs no variable, so one of its ways is never taken. Mostly the `$` of a variable is missing.',
  example: exampleGraph(`start: check
nodes:
  check: { kind: condition, condition: '"$code" == "1234"', then: "user:alice", else: hangup }
`),
  check({ model, report }) {
    for (const ivr of graphsOf(model)) {
      for (const node of ivr.nodes.values()) {
        if (node.kind !== 'condition' || node.condition.is !== 'text') continue;
        const result = isTrue(node.condition.text);
        report({
          message: `the condition of ${calledNode(ivr, node)} is always ${result}`,
          at: node.condition.origin,
          hint: `its \`${result ? 'else' : 'then'}\` is never taken`,
        });
      }
    }
  },
};
