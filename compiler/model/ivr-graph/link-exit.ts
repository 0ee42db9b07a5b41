import { nearest } from '../../didyoumean.ts';
import type { Origin } from '../../source/origin.ts';
import { placeOf } from '../../source/spans.ts';
import { linkDestination } from '../link-destination.ts';
import type { IvrExit } from './graph.ts';
import type { GraphLinker } from './graph-linker.ts';

/** The destinations that are one word, which therefore no node can be called. */
export const destinationWords: readonly string[] = ['hangup', 'busy', 'congestion'];

/** Reads where a call goes on: a node by its name, or a destination. */
export function linkExit(graph: GraphLinker, value: string, origin: Origin): IvrExit {
  if (graph.nodes.has(value)) return { is: 'node', node: value, origin };
  if (value.includes(':') || destinationWords.includes(value))
    return { is: 'destination', to: linkDestination(graph.linker, value, origin), origin };
  const nowhere: IvrExit = { is: 'destination', to: { kind: 'hangup', origin }, origin };
  if (graph.broken.has(value)) return nowhere;
  const near = nearest(value, graph.nodes);
  graph.linker.report({
    rule: 'dangling-reference',
    severity: 'error',
    message: `IVR "${graph.ivr}" has no node "${value}"`,
    place: placeOf(origin),
    hint:
      near === undefined
        ? 'an exit is the name of a node, or a destination such as `queue:support` or `hangup`'
        : `did you mean "${near}"?`,
  });
  return nowhere;
}
