import type { IvrValue } from '../../model/ivr-graph/graph.ts';
import type { Finding, Rule } from '../rule.ts';
import { exampleGraph } from './example-graph.ts';
import { calledNode, graphsOf } from './graphs-of.ts';

export const ivrImpossibleAnswer: Rule = {
  name: 'ivr-impossible-answer',
  severity: 'error',
  summary: 'No answer can fit what a node of an IVR asks for.',
  why: 'The least is more than the most, so every caller fails. `min_value` and `max_value` mean something with `numeric: yes` only.',
  example: exampleGraph(`start: ask
nodes:
  ask: { kind: read, variable: $code, prompt: agent-pass, min_digits: 6, max_digits: 4, next: hangup }
`),
  check({ model, report }) {
    for (const ivr of graphsOf(model)) {
      for (const node of ivr.nodes.values()) {
        if (node.kind !== 'read') continue;
        const name = calledNode(ivr, node);
        const crossed = (least: IvrValue | undefined, most: IvrValue | undefined, what: string): Finding[] => {
          const [from, to] = [numberIn(least), numberIn(most)];
          if (least === undefined || from === undefined || to === undefined || from <= to) return [];
          return [{ message: `${name} wants at least ${from} and at most ${to} ${what}`, at: least.origin }];
        };
        for (const finding of crossed(node.minDigits, node.maxDigits, 'digits')) report(finding);
        for (const finding of crossed(node.minValue, node.maxValue, 'as the number')) report(finding);
        const bound = node.minValue ?? node.maxValue;
        if (node.numeric || bound === undefined) continue;
        report({
          message: `\`${String(bound.origin.key)}\` of ${name} means nothing without \`numeric: yes\``,
          atKey: bound.origin,
        });
      }
    }
  },
};

function numberIn(value: IvrValue | undefined): number | undefined {
  return value?.is === 'text' ? Number(value.text) : undefined;
}
