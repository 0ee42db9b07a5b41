import type { Ivr } from '../../model/ivr.ts';
import type { Model } from '../../model/model.ts';
import { type Application, application, execIf, gosub, goto, gotoIf, set, setFunction } from '../application.ts';
import { type Builder, labelled } from '../builder.ts';
import { stepsTo } from '../destination.ts';
import { call, operation, variable } from '../expression.ts';
import { ivrContext, variableFor } from '../names.ts';
import { scheduleSteps } from './schedule.ts';

/** An IVR: a context whose extensions are the choices. `i` is a wrong digit and `t` silence; both cost a try. */
export function addIvr(builder: Builder, model: Model, ivr: Ivr): void {
  const { name, number, origin } = ivr;
  const context = builder.context(ivrContext(name), `IVR ${name}`);
  const tries = variable('PBXC_TRIES');
  const repeat = goto({ extension: 's', priority: 'start' });
  context.add({
    pattern: 's',
    origin,
    steps: [
      ...scheduleSteps(ivr.schedule, ivr, 'schedule'),
      gosub('xivo-pickup'),
      ...(ivr.language === undefined ? [] : [setFunction('CHANNEL', 'language', ivr.language)]),
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
  if (number !== undefined)
    builder
      .context(ivr.context)
      .add({ pattern: number, origin, steps: [goto({ context: ivrContext(name), extension: 's', priority: 1 })] });
}

/** A caller who comes back from another menu has been welcomed already. */
function welcomeOnce(ivr: Ivr): Application[] {
  if (ivr.welcome === undefined) return [];
  const welcomed = `PBXC_WELCOMED_${variableFor(ivr.name)}`;
  return [execIf(call('ISNULL', variable(welcomed)), application('Playback', ivr.welcome)), set(welcomed, 1)];
}
