import { exitsOf, type NamedExit } from './exits-of.ts';
import type { IvrExit, IvrGraph, IvrNode } from './graph.ts';

/** The nodes that a call can come to from an exit, over exits that `follows` lets it take. */
export function reachedFrom(
  graph: IvrGraph,
  start: IvrExit | undefined,
  follows: (exit: NamedExit) => boolean = () => true,
): ReadonlySet<IvrNode> {
  const reached = new Set<IvrNode>();
  const visit = (exit: IvrExit | undefined): void => {
    const node = exit?.is === 'node' ? graph.nodes.get(exit.node) : undefined;
    if (node !== undefined) reached.add(node);
  };
  visit(start);
  // A set that grows is gone through to its end.
  for (const node of reached) for (const named of exitsOf(node)) if (follows(named)) visit(named.exit);
  return reached;
}
