import type { Ivr, IvrMenu } from '../../model/ivr.ts';
import type { Model } from '../../model/model.ts';
import { type Application, application, execIf, goto, gotoIf, set } from '../application.ts';
import { type Builder, labelled } from '../builder.ts';
import { stepsTo } from '../destination.ts';
import { enter, keepDialled } from '../dialled.ts';
import { call, operation, variable } from '../expression.ts';
import { ivrContext, variableFor } from '../names.ts';
import { enterIvr } from './enter-ivr.ts';
import { addGraph } from './ivr-graph/add-graph.ts';

/** An IVR has a context of its own, which is entered at `s`. */
export function addIvr(builder: Builder, model: Model, ivr: Ivr): void {
  if (ivr.form === 'graph') addGraph(builder, model, ivr);
  else addMenu(builder, model, ivr);
  const { name, number, origin } = ivr;
  if (number !== undefined)
    builder.context(ivr.context).add({
      pattern: number,
      origin,
      steps: [keepDialled(model), enter({ context: ivrContext(name), extension: 's', priority: 1 })],
    });
}

/** The extensions are the choices. `i` is a wrong digit and `t` silence; both cost a try. */
function addMenu(builder: Builder, model: Model, ivr: IvrMenu): void {
  const { name, origin } = ivr;
  const context = builder.context(ivrContext(name), `IVR ${name}`);
  const tries = variable('PBXC_TRIES');
  const repeat = goto({ extension: 's', priority: 'start' });
  context.add({
    pattern: 's',
    origin,
    steps: [
      ...enterIvr(ivr),
      ...welcomeOnce(ivr),
      set('PBXC_TRIES', 0),
      labelled('start', set('PBXC_TRIES', operation(tries, '+', 1))),
      application('Background', ivr.menu),
      application('WaitExten', ivr.timeout),
    ],
  });
  for (const { digits, to } of ivr.choices)
    context.add({ pattern: digits, origin: to.origin, steps: stepsTo(model, to) });
  const failed = stepsTo(model, ivr.failure).map((step, index) => (index === 0 ? { ...step, label: 'failed' } : step));
  context.add({
    pattern: 'i',
    origin,
    steps: [
      gotoIf(operation(tries, '>=', ivr.tries), { priority: 'failed' }),
      ...(ivr.invalid === undefined ? [] : [application('Playback', ivr.invalid)]),
      repeat,
      ...failed,
    ],
  });
  context.add({ pattern: 't', origin, steps: [goto({ extension: 'i', priority: 1 })] });
}

/** A caller who comes back from another menu has been welcomed already. */
function welcomeOnce(ivr: IvrMenu): Application[] {
  if (ivr.welcome === undefined) return [];
  const welcomed = `PBXC_WELCOMED_${variableFor(ivr.name)}`;
  return [execIf(call('ISNULL', variable(welcomed)), application('Playback', ivr.welcome)), set(welcomed, 1)];
}
