import type { GraphIvr } from '../../../model/ivr.ts';
import type { Model } from '../../../model/model.ts';
import { fieldOf } from '../../../model/object.ts';
import { application, goto, gotoIf, set } from '../../application.ts';
import { type Builder, labelled } from '../../builder.ts';
import { operation, variable } from '../../expression.ts';
import { ivrContext } from '../../names.ts';
import { enterIvr } from '../enter-ivr.ts';
import { addMenuNode } from './add-menu.ts';
import { addNode } from './add-node.ts';
import { type Lowering, stepTo } from './lowering.ts';
import { ivrVariable, leftContext } from './names.ts';
import { plainVariables } from './plain-variables.ts';

/**
 * The long form of an IVR: an extension for each node, and a context for each menu. `PBXC_IVR_FAILED` says that its branch for
 * errors has been taken, or that nobody is there any more; then the next error ends the call.
 */
export function addGraph(builder: Builder, model: Model, ivr: GraphIvr): void {
  const lowering: Lowering = { builder, model, ivr, plain: plainVariables(ivr) };
  const context = builder.context(ivrContext(ivr.name), `IVR ${ivr.name}`);
  const { origin } = ivr;
  context.add({
    pattern: 's',
    origin,
    steps: [
      ...enterIvr(ivr),
      ...[...ivr.variables.map(ivrVariable), 'PBXC_IVR_FAILED'].map((name) => set(name, '')),
      stepTo(lowering, '', 'start', ivr.start),
    ],
  });
  context.add({
    pattern: 'error',
    origin: fieldOf(ivr, 'on_error'),
    steps: [
      gotoIf(operation(variable('PBXC_IVR_FAILED'), '=', 'yes'), { priority: 'again' }),
      set('PBXC_IVR_FAILED', 'yes'),
      stepTo(lowering, '', 'error', ivr.onError),
      labelled('again', goto({ context: leftContext, extension: 'hangup', priority: 1 })),
    ],
  });
  addHangup(lowering, ivrContext(ivr.name));
  for (const node of ivr.nodes.values()) {
    if (node.kind === 'menu') addMenuNode(lowering, node);
    else addNode(lowering, node);
  }
}

/** Every context of a graph has an `h`, which Asterisk goes to when the caller hangs up there. */
export function addHangup(lowering: Lowering, context: string): void {
  const { builder, ivr } = lowering;
  if (ivr.onHangup === undefined) return;
  builder.context(context).add({
    pattern: 'h',
    origin: ivr.onHangup.origin,
    steps: [set('PBXC_IVR_FAILED', 'yes'), stepTo(lowering, '', 'hangup', ivr.onHangup)],
  });
}

/** The end of calls that an IVR itself ends, on hosts of sites that have a graph. */
export function addEndOfIvrs(builder: Builder, model: Model): void {
  if (![...model.ivrs.values()].some(({ form }) => form === 'graph')) return;
  builder
    .context(leftContext, 'Where calls are that have left their IVR')
    .add({ pattern: 'hangup', steps: [application('Hangup')] });
}
