import type { GraphIvr } from '../../../model/ivr.ts';
import type { IvrExit, IvrNode } from '../../../model/ivr-graph/graph.ts';
import type { Model } from '../../../model/model.ts';
import type { Origin } from '../../../source/origin.ts';
import { application, goto } from '../../application.ts';
import type { Builder } from '../../builder.ts';
import { stepsTo } from '../../destination.ts';
import type { Step } from '../../dialplan.ts';
import { ivrContext } from '../../names.ts';
import { type Code, newCode } from './code.ts';
import { leftContext, leftExtension, menuContext, nodeExtension } from './names.ts';

/** What turning a graph into dialplan needs at hand. */
export interface Lowering {
  readonly builder: Builder;
  readonly model: Model;
  readonly ivr: GraphIvr;
  readonly plain: ReadonlySet<string>;
}

/** Adds an extension of a node to a context: the steps that `write` adds, and what happens when one of them cannot go on. */
export function addExtension(
  { builder, ivr, plain }: Lowering,
  at: { readonly context: string; readonly pattern: string; readonly node: string; readonly origin: Origin },
  write: (code: Code) => void,
): void {
  const { context, pattern, node, origin } = at;
  const code = newCode(ivr, node, plain, origin);
  write(code);
  const steps = code.finish((label) => [
    { label, application: application('Log', 'NOTICE', `IVR ${ivr.name} cannot go on at node ${node}`), origin },
    { application: goto({ context: ivrContext(ivr.name), extension: 'error', priority: 1 }), origin },
  ]);
  builder.context(context).add({ pattern, origin, steps });
}

/** The step that takes a call on by an exit of a node. */
export function stepTo(lowering: Lowering, node: string, name: string, exit: IvrExit): Step {
  const { builder, model, ivr } = lowering;
  if (exit.is === 'node') return { application: goto(placeOfNode(ivr, exit.node)), origin: exit.origin };
  const extension = leftExtension(ivr.name, node, name);
  builder
    .context(leftContext, 'Where calls are that have left their IVR')
    .add({ pattern: extension, origin: exit.origin, steps: stepsTo(model, exit.to) });
  return { application: goto({ context: leftContext, extension, priority: 1 }), origin: exit.origin };
}

/** Where the steps of a node begin. */
function placeOfNode(ivr: GraphIvr, name: string): { context: string; extension: string; priority: number } {
  return ivr.nodes.get(name)?.kind === 'menu'
    ? { context: menuContext(ivr.name, name), extension: 's', priority: 1 }
    : { context: ivrContext(ivr.name), extension: nodeExtension(name), priority: 1 };
}

/** Adds the step of an exit to a node's steps, under a label if others lead to it. */
export function addExit(
  lowering: Lowering,
  code: Code,
  node: IvrNode,
  name: string,
  exit: IvrExit,
  label?: string,
): void {
  const { application, origin } = stepTo(lowering, node.name, name, exit);
  if (origin !== undefined) code.from(origin);
  code.add(application, label);
}
