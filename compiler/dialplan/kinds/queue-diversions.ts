import type { Model } from '../../model/model.ts';
import { fieldOf } from '../../model/object.ts';
import type { Queue } from '../../model/queue.ts';
import { lanesOf } from '../../skills/lanes.ts';
import { application, goto, gotoIf, set } from '../application.ts';
import type { Builder } from '../builder.ts';
import { stepsTo } from '../destination.ts';
import type { Step } from '../dialplan.ts';
import { call, type Expression, operation, variable } from '../expression.ts';
import { extensionFor, fallbackExtension } from '../names.ts';

/**
 * Sends a caller elsewhere who would wait too long. Whoever finds nobody waiting enters, and the estimate is asked before the
 * ratio. With nobody there at all the ratio is over any limit, since it is not divided but multiplied.
 */
export function diversionSteps(builder: Builder, model: Model, queue: Queue): Step[] {
  const { estimatedWait, waitingRatio } = queue.diversions;
  if (estimatedWait === undefined && waitingRatio === undefined) return [];
  const at = fieldOf(queue, 'diversions');
  const waiting = variable('PBXC_WAITING');
  const steps: Step[] = [
    { application: set('PBXC_WAITING', waitingIn(model, queue)), origin: at },
    { application: gotoIf(operation(waiting, '=', 0), { priority: 'enter' }), origin: at },
  ];
  if (estimatedWait !== undefined) {
    const extension = divert(builder, model, queue, 'DIVERT_HOLDTIME', estimatedWait.to);
    const origin = fieldOf({ origin: at }, 'estimated_wait');
    const tooLong = operation(variable('QUEUEHOLDTIME'), '>', estimatedWait.seconds);
    for (const name of namesOf(model, queue)) {
      steps.push(
        { application: set('PBXC_KNOWN', call('QUEUE_VARIABLES', name)), origin },
        { application: gotoIf(tooLong, { context: 'pbxc-diverted', extension, priority: 1 }), origin },
      );
    }
  }
  if (waitingRatio !== undefined) {
    const extension = divert(builder, model, queue, 'DIVERT_CA_RATIO', waitingRatio.to);
    const origin = fieldOf({ origin: at }, 'waiting_ratio');
    const { numerator, denominator } = waitingRatio.over;
    const callers = operation(operation(waiting, '*', denominator), '+', denominator);
    const limit = operation(call('QUEUE_MEMBER', queue.name, 'logged'), '*', numerator);
    const application = gotoIf(operation(callers, '>', limit), { context: 'pbxc-diverted', extension, priority: 1 });
    steps.push({ application, origin });
  }
  return steps;
}

/** Asterisk counts the callers of each lane; the queue is full when all together are as many as may wait. */
export function fullSteps(builder: Builder, model: Model, queue: Queue): Step[] {
  if (queue.maxLength === 0 || lanesOf(model, queue).length === 0) return [];
  const extension = divertedExtension(queue, 'FULL');
  const full = fallbackExtension('queue', queue.name, 'FULL');
  builder.context('pbxc-diverted').add({
    pattern: extension,
    origin: fieldOf(queue, 'max_length'),
    steps: [goto({ context: 'pbxc-fallback', extension: full, priority: 1 })],
  });
  const there = { context: 'pbxc-diverted', extension, priority: 1 };
  const isFull = operation(waitingIn(model, queue), '>=', queue.maxLength);
  return [{ application: gotoIf(isFull, there), origin: fieldOf(queue, 'max_length') }];
}

function namesOf(model: Model, queue: Queue): string[] {
  return [queue.name, ...lanesOf(model, queue).map(({ name }) => name)];
}

function waitingIn(model: Model, queue: Queue): Expression {
  const [first, ...others] = namesOf(model, queue).map((name) => call('QUEUE_WAITING_COUNT', name));
  return others.reduce((sum, count) => operation(sum, '+', count), first ?? call('QUEUE_WAITING_COUNT', queue.name));
}

/** The way to a diversion's destination, which the log of the queue is told of. */
function divert(
  builder: Builder,
  model: Model,
  queue: Queue,
  event: string,
  to: Parameters<typeof stepsTo>[1],
): string {
  const pattern = divertedExtension(queue, event);
  builder.context('pbxc-diverted', 'Where callers go instead of waiting: queue, why').add({
    pattern,
    origin: to.origin,
    steps: [application('QueueLog', queue.name, variable('UNIQUEID'), 'NONE', event), ...stepsTo(model, to)],
  });
  return pattern;
}

/** No `:`, at which GotoIf ends what comes before it. */
function divertedExtension(queue: Queue, event: string): string {
  return `${extensionFor(queue.name)}*${event}`;
}
