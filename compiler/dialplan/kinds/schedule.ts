import type { Destination } from '../../model/destination.ts';
import type { Model } from '../../model/model.ts';
import { fieldOf, type ModelObject } from '../../model/object.ts';
import type { Schedule } from '../../model/schedule.ts';
import { type Application, application, execIf, gosub, goto } from '../application.ts';
import { type Builder, labelled } from '../builder.ts';
import { stepsTo } from '../destination.ts';
import type { Step } from '../dialplan.ts';
import { call, variable } from '../expression.ts';
import { forwardHookSteps } from '../forward-hook.ts';
import { exceptionExtension, extensionFor } from '../names.ts';
import { testException, testOpening } from './schedule-tests.ts';

/** The step that lets a call on only while a schedule is open; at other times the schedule takes the call. */
export function scheduleSteps(schedule: string | undefined, object: ModelObject, key: string): Step[] {
  if (schedule === undefined) return [];
  const args = object.kind === 'queue' ? [object.name] : [];
  return [{ application: gosub('pbxc-schedule', extensionFor(schedule), ...args), origin: fieldOf(object, key) }];
}

/**
 * A schedule: a subroutine that comes back while it is open. Exceptions are asked first, then the opening hours; the first
 * that fits decides.
 */
export function addSchedule(builder: Builder, model: Model, schedule: Schedule): void {
  const { name, origin, timezone } = schedule;
  const extension = extensionFor(name);
  const steps: Step[] = [];
  for (const exception of schedule.exceptions) {
    const there = { context: 'pbxc-closed', extension: exceptionExtension(name, exception.name), priority: 1 };
    for (const test of testException(exception, schedule, there))
      steps.push({ application: test, origin: exception.origin });
    builder.context('pbxc-closed').add({
      pattern: there.extension,
      origin: exception.origin,
      steps: closedSteps(model, schedule, exception.to),
    });
  }
  for (const opening of schedule.open)
    steps.push({ application: testOpening(opening, timezone, { priority: 'open' }), origin: opening.origin });
  steps.push({ application: goto({ context: 'pbxc-closed', extension, priority: 1 }), origin: schedule.closed.origin });
  steps.push(labelled('open', application('Return')));
  builder.context('pbxc-schedule').add({ pattern: extension, origin, steps });
  builder.context('pbxc-closed').add({
    pattern: extension,
    origin: schedule.closed.origin,
    steps: closedSteps(model, schedule, schedule.closed),
  });
}

/**
 * Takes the call to its destination; who will be there is announced, an end is not. The subroutine is never left: see `enter`, for
 * a number that a record is to know as dialled.
 */
function closedSteps(model: Model, schedule: Schedule, to: Destination): (Application | Step)[] {
  const { announce } = schedule;
  const isEnd = to.kind === 'sound' || to.kind === 'hangup' || to.kind === 'busy' || to.kind === 'congestion';
  const origin = fieldOf(schedule, 'announce');
  const said =
    announce === undefined || isEnd
      ? []
      : [
          { application: gosub('xivo-pickup'), origin },
          { application: application('Playback', announce), origin },
        ];
  return [...logClosed(model, schedule), ...forwardHookSteps(model, 'schedule'), ...said, ...stepsTo(model, to)];
}

/** Reports of a queue count the calls that found it closed; its name is the argument of the subroutine. */
function logClosed(model: Model, { name }: Schedule): Application[] {
  if (![...model.queues.values()].some(({ schedule }) => schedule === name)) return [];
  const queue = variable('ARG1');
  const log = application('QueueLog', queue, variable('UNIQUEID'), 'NONE', 'CLOSED');
  return [execIf(call('EXISTS', queue), log)];
}
