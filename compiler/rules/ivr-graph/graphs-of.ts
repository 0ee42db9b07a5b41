import type { GraphIvr } from '../../model/ivr.ts';
import type { IvrNode } from '../../model/ivr-graph/graph.ts';
import type { Model } from '../../model/model.ts';
import { called } from '../../model/object.ts';

/** The IVRs in the long form. */
export function graphsOf(model: Model): GraphIvr[] {
  return [...model.ivrs.values()].filter((ivr) => ivr.form === 'graph');
}

/** `node "ask" of IVR "main"`: how a node is called in a message. */
export function calledNode(ivr: GraphIvr, node: IvrNode): string {
  return `node "${node.name}" of ${called(ivr)}`;
}
