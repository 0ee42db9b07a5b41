import { isWatched } from '../../keys/watched.ts';
import type { Model } from '../../model/model.ts';
import { fieldOf } from '../../model/object.ts';
import type { Queue, QueueCause } from '../../model/queue.ts';
import { lanesOf } from '../../skills/lanes.ts';
import { application, gosub, goto } from '../application.ts';
import { type Builder, labelled } from '../builder.ts';
import { stepsTo } from '../destination.ts';
import { enter, keepDialled } from '../dialled.ts';
import type { Step } from '../dialplan.ts';
import { join, variable } from '../expression.ts';
import { queueDevices } from '../lamps.ts';
import { entryOf } from '../library/enter-queue.ts';
import { contextOf, extensionFor, fallbackExtension } from '../names.ts';
import { languageSteps } from './language.ts';
import { diversionSteps, fullSteps } from './queue-diversions.ts';
import { addLanes } from './queue-lanes.ts';
import { scheduleSteps } from './schedule.ts';

/** Why Queue() gave a caller back, by what the site calls it. */
const statuses: Record<QueueCause, readonly string[]> = {
  no_answer: ['TIMEOUT'],
  full: ['FULL'],
  empty: ['JOINEMPTY', 'LEAVEEMPTY'],
};

/** What Queue() does not write to the log, and reports of queues count. */
function isLogged(queue: Queue, status: string): boolean {
  return (status === 'FULL' && queue.maxLength > 0) || (status === 'JOINEMPTY' && queue.joinEmpty.length > 0);
}

function addWayOn(builder: Builder, model: Model, queue: Queue, cause: QueueCause, status: string): void {
  const destination = queue.fallback[cause];
  const log = isLogged(queue, status)
    ? [{ application: application('QueueLog', queue.name, variable('UNIQUEID'), 'NONE', status) }]
    : [];
  if (destination === undefined && log.length === 0) return;
  builder.context('pbxc-fallback').add({
    pattern: fallbackExtension('queue', queue.name, status),
    origin: destination?.origin ?? queue.origin,
    steps: [
      ...log,
      ...(destination === undefined
        ? [goto({ context: 'pbxc-end', extension: status, priority: 1 })]
        : stepsTo(model, destination)),
    ],
  });
}

/** A queue: one extension to enter it, one line for the number, one for each cause with a way on. */
export function addQueue(builder: Builder, model: Model, queue: Queue): void {
  const { name, number, origin } = queue;
  const extension = extensionFor(name);
  const entry = entryOf(queue);
  const entering: Step = {
    application: gosub(
      'pbxc-enter-queue',
      entry,
      name,
      queue.ringInsteadOfMusic ? 'tr' : 't',
      queue.maxWait ?? '',
      ...(entry === 's' ? [] : [extension]),
    ),
  };
  const before = [...diversionSteps(builder, model, queue), ...fullSteps(builder, model, queue)];
  builder.context(contextOf.queue).add({
    pattern: extension,
    origin,
    steps: [
      ...scheduleSteps(queue.schedule, queue, 'schedule'),
      ...languageSteps(queue),
      ...before,
      before.length > 0 ? labelled('enter', entering.application) : entering,
      goto({ context: 'pbxc-fallback', extension: join(`queue:${extension}:`, variable('QUEUESTATUS')), priority: 1 }),
    ],
  });
  if (number !== undefined)
    builder.context(queue.context).add({
      pattern: number,
      hint: isWatched(model, queue)
        ? queueDevices([name, ...lanesOf(model, queue).map((lane) => lane.name)])
        : undefined,
      origin,
      steps: [keepDialled(model), enter({ context: contextOf.queue, extension, priority: 1 })],
    });
  for (const cause of ['no_answer', 'full', 'empty'] as const)
    for (const status of statuses[cause]) addWayOn(builder, model, queue, cause, status);
  if (queue.preprocess !== undefined)
    builder.context('pbxc-preprocess').add({
      pattern: extension,
      origin: fieldOf(queue, 'preprocess'),
      steps: [gosub(queue.preprocess), application('Return')],
    });
  if (entry.endsWith('lane')) addLanes(builder, model, queue);
}
