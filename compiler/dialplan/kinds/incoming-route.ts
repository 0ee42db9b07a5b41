import { trunkOfContext } from '../../model/counted-calls.ts';
import type { Model } from '../../model/model.ts';
import { fieldOf } from '../../model/object.ts';
import type { IncomingRoute } from '../../model/route.ts';
import { rightsKey } from '../../rights/key.ts';
import { levelOf } from '../../rights/rights.ts';
import { gosub, set, setFunction } from '../application.ts';
import type { Builder } from '../builder.ts';
import { stepsTo } from '../destination.ts';
import { enter } from '../dialled.ts';
import type { Step } from '../dialplan.ts';
import { call, join, variable } from '../expression.ts';
import { trunkVariables } from '../library/trunk-limit.ts';
import { toPattern } from '../pattern.ts';
import { detectionSteps } from './fax.ts';
import { languageSteps } from './language.ts';
import { scheduleSteps } from './schedule.ts';

/** A call from outside: what it is called, when it may go on, and where to. */
export function addIncomingRoute(builder: Builder, model: Model, route: IncomingRoute): void {
  const steps: Step[] = [...trunkSteps(model, route), { application: gosub('pbxc-did', 's', variable('EXTEN')) }];
  const rights = rightsKey([levelOf(model, route.permissions)]);
  if (rights !== undefined)
    steps.push({ application: gosub('pbxc-right', 'caller', rights), origin: fieldOf(route, 'permissions') });
  steps.push(...languageSteps(route));
  if (route.callerName !== undefined) {
    const value = join(route.callerName, ' ', call('CALLERID', 'name'));
    steps.push({ application: setFunction('CALLERID', 'name', value), origin: fieldOf(route, 'caller_name') });
  }
  if (route.preprocess !== undefined)
    steps.push({ application: gosub(route.preprocess), origin: fieldOf(route, 'preprocess') });
  steps.push(...detectionSteps(route.faxDetection, fieldOf(route, 'fax_detect')));
  steps.push(...scheduleSteps(route.schedule, route, 'schedule'), ...stepsTo(model, route.to, enter));
  for (const { pattern, origin } of route.numbers) {
    const variables = [
      ['XIVO_EXTENPATTERN', toPattern(pattern)],
      ['XIVO_CONTEXT', route.context],
      ['XIVO_BASE_CONTEXT', route.context],
    ] as const;
    const own = variables
      .filter(([name]) => model.ownVariables.has(name))
      .map(([name, value]): Step => ({ application: set(name, value), origin }));
    builder.context(route.context).add({ pattern: toPattern(pattern), origin, steps: [...own, ...steps] });
  }
}

/** A context that is a trunk's alone tells whose calls come in there. */
function trunkSteps(model: Model, route: IncomingRoute): Step[] {
  const trunk = trunkOfContext(model, route.context);
  if (trunk === undefined) return [];
  return [
    { application: setFunction('GROUP', 'pbxc-trunk', trunk.name), origin: trunk.origin },
    ...trunkVariables(trunk).map(([name, value, field]) => ({
      application: set(name, value),
      origin: field === undefined ? trunk.origin : fieldOf(trunk, field),
    })),
  ];
}
