import type { GraphIvr } from '../../model/ivr.ts';
import { builtins } from '../../model/ivr-graph/builtins.ts';
import { exitsOf } from '../../model/ivr-graph/exits-of.ts';
import type { IvrNode } from '../../model/ivr-graph/graph.ts';
import { reachedFrom } from '../../model/ivr-graph/reached-from.ts';
import { variableSetBy, variablesReadBy } from '../../model/ivr-graph/values-of.ts';
import type { Rule } from '../rule.ts';
import { exampleGraph } from './example-graph.ts';
import { calledNode, graphsOf } from './graphs-of.ts';

export const ivrVariableUnset: Rule = {
  name: 'ivr-variable-unset',
  severity: 'warning',
  summary: 'A node of an IVR reads a variable that nothing before it sets.',
  why: 'The variable is always empty there. The node that sets it comes only later, or on another way.',
  example: exampleGraph(`start: check
nodes:
  check: { kind: condition, condition: $code == "1234", then: "user:alice", else: ask }
  ask: { kind: read, variable: $code, prompt: agent-pass, next: hangup }
`),
  check({ model, report }) {
    for (const ivr of graphsOf(model)) {
      // A caller can hang up, and a node can fail, after any other.
      const anywhere = new Set([...reachedFrom(ivr, ivr.onHangup), ...reachedFrom(ivr, ivr.onError)]);
      for (const node of reachedFrom(ivr, ivr.start)) {
        if (anywhere.has(node)) continue;
        for (const variable of variablesReadBy(node)) {
          const setters = settersOf(ivr, variable);
          if (builtins.has(variable) || setters.some((setter) => leadsTo(ivr, setter, node))) continue;
          report({
            message: `${calledNode(ivr, node)} reads "$${variable}", which nothing before it sets`,
            atKey: node.origin,
            related: setters.map((setter) => ({ message: `node "${setter.name}" sets it`, atKey: setter.origin })),
          });
        }
      }
    }
  },
};

function settersOf(ivr: GraphIvr, variable: string): IvrNode[] {
  return [...ivr.nodes.values()].filter((node) => variableSetBy(node) === variable);
}

function leadsTo(ivr: GraphIvr, from: IvrNode, to: IvrNode): boolean {
  return exitsOf(from).some(({ exit }) => reachedFrom(ivr, exit).has(to));
}
