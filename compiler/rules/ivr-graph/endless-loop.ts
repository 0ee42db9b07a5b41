import type { GraphIvr } from '../../model/ivr.ts';
import { exitsOf } from '../../model/ivr-graph/exits-of.ts';
import type { IvrNode } from '../../model/ivr-graph/graph.ts';
import { reachedFrom } from '../../model/ivr-graph/reached-from.ts';
import { variableSetBy, variablesReadBy } from '../../model/ivr-graph/values-of.ts';
import { called } from '../../model/object.ts';
import { enumerate } from '../enumerate.ts';
import type { Rule } from '../rule.ts';
import { exampleGraph } from './example-graph.ts';
import { graphsOf } from './graphs-of.ts';

export const ivrEndlessLoop: Rule = {
  name: 'ivr-endless-loop',
  severity: 'error',
  summary: 'Nodes of an IVR lead to each other for ever, and nothing on the way takes time.',
  why: 'Such a call binds a processor until the caller gives up. A round needs a menu, a question, a sound or a wait, or a condition that a node of the round can change.',
  example: exampleGraph(`start: ask
nodes:
  ask: { kind: menu, menu: vm-opts, choices: { 1: check } }
  check: { kind: condition, condition: $callerid_num == "", then: note, else: "user:alice" }
  note: { kind: assign, variable: $unknown, value: yes, next: check }
`),
  check({ model, report }) {
    for (const ivr of graphsOf(model)) {
      const told = new Set<IvrNode>();
      for (const node of ivr.nodes.values()) {
        const round = told.has(node) ? [] : roundOf(ivr, node);
        if (round.length === 0 || canEnd(round)) continue;
        for (const each of round) told.add(each);
        const names = round.map(({ name }) => `"${name}"`);
        report({
          message: `${called(ivr)} can go round for ever without a pause: ${names.length === 1 ? 'node' : 'nodes'} ${enumerate(names)}`,
          atKey: node.origin,
          hint: 'put a menu, a sound or a wait into the round',
        });
      }
    }
  },
};

/** The nodes that lead from this one back to it with nothing on the way that takes time. */
function roundOf(ivr: GraphIvr, node: IvrNode): IvrNode[] {
  const round = onwardFrom(ivr, node).filter((other) => onwardFrom(ivr, other).includes(node));
  return round.includes(node) ? [node, ...round.filter((other) => other !== node)] : [];
}

/** The nodes after one, as far as none takes time. */
function onwardFrom(ivr: GraphIvr, node: IvrNode): IvrNode[] {
  const isQuick = (name: string): boolean => quick.has(ivr.nodes.get(name)?.kind ?? 'menu');
  if (!isQuick(node.name)) return [];
  const onward = new Set<IvrNode>();
  for (const { exit } of exitsOf(node)) {
    if (exit.is !== 'node' || !isQuick(exit.node)) continue;
    for (const each of reachedFrom(ivr, exit, (named) => named.exit.is === 'node' && isQuick(named.exit.node)))
      onward.add(each);
  }
  return [...onward];
}

const quick: ReadonlySet<IvrNode['kind']> = new Set(['assign', 'cel', 'condition', 'schedule'] as const);

/** True when a condition with a way out of the round reads what a node of the round sets. */
function canEnd(round: readonly IvrNode[]): boolean {
  const names = new Set(round.map(({ name }) => name));
  const set = new Set(round.map(variableSetBy));
  return round.some(
    (node) =>
      node.kind === 'condition' &&
      exitsOf(node).some(({ exit }) => exit.is === 'destination' || !names.has(exit.node)) &&
      variablesReadBy(node).some((variable) => set.has(variable)),
  );
}
