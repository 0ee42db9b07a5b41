import type { Origin } from '../../source/origin.ts';
import { keyPlaceOf, writtenKeys } from '../../source/spans.ts';
import { sorted } from '../host.ts';
import type { Linker } from '../linker.ts';
import { builtins } from './builtins.ts';
import type { IvrExit, IvrGraph } from './graph.ts';
import type { GraphLinker } from './graph-linker.ts';
import { destinationWords, linkExit } from './link-exit.ts';
import { bare, type GraphDocument, linkNode, type NodeDocument } from './link-node.ts';

/** Reads the long form of an IVR. */
export function linkGraph(linker: Linker, ivr: string, value: GraphDocument): IvrGraph {
  const entries = sorted(value.nodes);
  const variables = new Set(entries.flatMap(([, node]) => variableSetBy(node)));
  const nodes = new Set(entries.map(([name]) => name));
  const broken = new Set(writtenKeys(value.nodes).filter((name) => !nodes.has(name)));
  const graph: GraphLinker = { linker, ivr, nodes, broken, variables };
  const at = (key: string): Origin => ({ container: value, key });
  const exit = (given: string, key: string): IvrExit => linkExit(graph, given, at(key));
  for (const [name, node] of entries) checkNames(graph, name, node, { container: value.nodes, key: name });
  return {
    start: exit(value.start, 'start'),
    onHangup: value.on_hangup === undefined ? undefined : exit(value.on_hangup, 'on_hangup'),
    onError: exit(value.on_error, 'on_error'),
    nodes: new Map(
      entries.map(([name, node]) => [name, linkNode(graph, name, node, { container: value.nodes, key: name })]),
    ),
    variables: [...variables].sort(),
  };
}

/** Neither a node nor a variable may be called what already means something else. */
function checkNames({ linker, ivr }: GraphLinker, name: string, node: NodeDocument, origin: Origin): void {
  const report = (message: string, at: Origin): void =>
    linker.report({ rule: 'wrong-type', severity: 'error', message, place: keyPlaceOf(at) });
  if (destinationWords.includes(name))
    report(`no node of IVR "${ivr}" can be called "${name}": that is a destination`, origin);
  for (const variable of variableSetBy(node)) {
    if (builtins.has(variable))
      report(`node "${name}" sets "$${variable}", which every IVR has and none can set`, {
        container: node,
        key: node.kind === 'http' || node.kind === 'subroutine' ? 'answer' : 'variable',
      });
  }
}

function variableSetBy(node: NodeDocument): string[] {
  switch (node.kind) {
    case 'assign':
    case 'read':
      return [bare(node.variable)];
    case 'http':
    case 'subroutine':
      return node.answer === undefined ? [] : [bare(node.answer)];
    default:
      return [];
  }
}
