import type { Filter, Secretary } from '../../model/filter.ts';
import type { Model } from '../../model/model.ts';
import { fieldOf } from '../../model/object.ts';
import { lotOf } from '../../model/parking.ts';
import { type Application, application, gosub, goto, gotoIf, set, setFunction } from '../application.ts';
import { type Builder, labelled } from '../builder.ts';
import { optionsOf, usualUser } from '../call-options.ts';
import { stepsTo } from '../destination.ts';
import type { Step } from '../dialplan.ts';
import { call, join, operation, variable } from '../expression.ts';
import { filterState } from '../library/filter.ts';
import { extensionFor } from '../names.ts';
import { dialled } from './user.ts';

/** The step by which a boss's calls come to the filter; it comes back with those that are not filtered. */
export function filterSteps(model: Model, boss: string): Step[] {
  return [...model.filters.values()]
    .filter((filter) => filter.boss === boss)
    .map((filter) => ({ application: gosub('pbxc-filter', extensionFor(filter.name)), origin: filter.origin }));
}

/** A filter: a subroutine that takes a call for the boss, or gives it back. */
export function addFilter(builder: Builder, model: Model, filter: Filter): void {
  const { name, origin, strategy, bossRing, ring } = filter;
  const steps: (Application | Step)[] = [...giveBack(filter)];
  if (strategy.startsWith('bossfirst')) steps.push(ringOne(model, filter.boss, bossRing));
  steps.push(...showBoss(filter));
  if (strategy.endsWith('serial')) {
    // As people know it from the system this comes from: the last of the list rings first.
    for (const { user, code } of [...filter.secretaries].reverse()) steps.push(ringOne(model, user, ring, code));
  } else {
    steps.push(set('PBXC_CHANNELS', ''));
    if (strategy === 'all') steps.push(addChannel(model, filter.boss));
    for (const { user, code } of filter.secretaries) steps.push(addChannel(model, user, code));
    steps.push(gosub('pbxc-filter-ring', 'all', ring, optionsOf(usualUser, model.inCallCodes)));
  }
  const end = filter.noAnswer === undefined ? [noAnswer] : stepsTo(model, filter.noAnswer);
  builder.context('pbxc-filter', 'Calls for bosses that secretaries take; those that are not filtered come back').add({
    pattern: extensionFor(name),
    origin,
    steps: [...steps, application('StackPop'), ...end, labelled('back', application('Return'))],
  });
  addFilterCodes(builder, model, filter);
}

const noAnswer = goto({ context: 'pbxc-end', extension: 'NOANSWER', priority: 1 });

/** Nobody switched it on, a secretary calls the boss, or the call is of a kind that is not filtered. */
function giveBack(filter: Filter): Step[] {
  const back = { priority: 'back' };
  const isOutside = (operator: '=' | '!=') => operation(variable('XIVO_CALLORIGIN'), operator, 'extern');
  const states = filter.secretaries.map(({ code }: Secretary) => filterState(code));
  const steps: Step[] = [{ application: gotoIf(operation(join(...states), '=', ''), back) }];
  for (const { user, origin } of filter.secretaries)
    steps.push({ application: gotoIf(operation(variable('XIVO_USERID'), '=', user), back), origin });
  if (filter.calls !== 'all')
    steps.push({
      application: gotoIf(isOutside(filter.calls === 'internal' ? '=' : '!='), back),
      origin: fieldOf(filter, 'calls'),
    });
  return steps;
}

function showBoss(filter: Filter): Step[] {
  const { callerName } = filter;
  if (callerName === undefined) return [];
  const caller = call('CALLERID', 'name');
  const shown = {
    prepend: join(callerName.text, ' ', caller),
    append: join(caller, ' ', callerName.text),
    overwrite: join(callerName.text),
  }[callerName.mode];
  return [{ application: setFunction('CALLERID', 'name', shown), origin: fieldOf(filter, 'caller_name') }];
}

/** Rings somebody who is there; a secretary only while the filter is on for them. */
function ringOne(model: Model, name: string, seconds: number, code = ''): Application {
  const user = model.users.get(name);
  if (user === undefined) return application('NoOp');
  const options = optionsOf(user, model.inCallCodes, lotOf(model, user));
  return gosub('pbxc-filter-ring', 'one', user.interface, dialled(user), seconds, options, code);
}

function addChannel(model: Model, name: string, code = ''): Application {
  const user = model.users.get(name);
  return user === undefined
    ? application('NoOp')
    : gosub('pbxc-filter-ring', 'add', user.interface, dialled(user), code);
}

/** The codes that switch a filter on and off, with a lamp for each. */
function addFilterCodes(builder: Builder, model: Model, { boss, secretaries }: Filter): void {
  const code = model.featureCodes.boss_secretary_filter;
  if (code === undefined) return;
  const features = builder.context('xivo-features');
  for (const secretary of secretaries) {
    features.add({
      pattern: `${code.digits}${secretary.code}`,
      hint: `Custom:pbxc-filter-${secretary.code}`,
      origin: secretary.origin,
      steps: [gosub('pbxc-filter-toggle', 's', secretary.code, boss, secretary.user), application('Hangup')],
    });
  }
}
