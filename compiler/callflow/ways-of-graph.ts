import type { GraphIvr } from '../model/ivr.ts';
import { exitsOf } from '../model/ivr-graph/exits-of.ts';
import type { IvrExit } from '../model/ivr-graph/graph.ts';
import { reachedFrom } from '../model/ivr-graph/reached-from.ts';
import type { Way } from './ways-on.ts';

/**
 * The ways out of an IVR's graph. A way that needs a digit, or that depends on what a node finds out, is one that the caller
 * decides: nobody can tell beforehand that a call goes it for ever.
 */
export function waysOfGraph(ivr: GraphIvr): Way[] {
  const ways: Way[] = [];
  const certain = reachedFrom(ivr, ivr.start, ({ by }) => by === 'time');
  const add = (exit: IvrExit | undefined, when: string, byCaller: boolean): void => {
    if (exit?.is === 'destination') ways.push({ to: exit.to, when, byCaller });
  };
  add(ivr.start, 'start', false);
  for (const node of ivr.nodes.values()) {
    if (node.kind === 'goto') ways.push({ to: node.to, when: `node ${node.name}`, byCaller: !certain.has(node) });
    for (const { name, exit, by } of exitsOf(node))
      add(exit, `node ${node.name}, ${name}`, by !== 'time' || !certain.has(node));
  }
  add(ivr.onError, 'error', true);
  add(ivr.onHangup, 'hang-up', true);
  return ways;
}
