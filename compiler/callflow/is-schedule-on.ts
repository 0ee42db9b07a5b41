import { isOnHost } from '../model/is-on-host.ts';
import type { Model } from '../model/model.ts';
import type { Schedule } from '../model/schedule.ts';
import { hostOf } from './host-of.ts';
import { keepersOf } from './keepers-of.ts';
import { targetOf } from './target-of.ts';

/**
 * True when calls on the host are led by the schedule: somebody there keeps it. One that nobody keeps is for the site's own
 * dialplan, which every host has, and is wherever all that it leads to is.
 */
export function isScheduleOn(model: Model, schedule: Schedule, host: string): boolean {
  const keepers = keepersOf(model, schedule.name);
  if (keepers.length > 0) return keepers.some(({ context }) => isOnHost(model, context, host));
  return [schedule.closed, ...schedule.exceptions.map(({ to }) => to)].every((destination) => {
    const target = targetOf(model, destination);
    const there = target === undefined ? undefined : hostOf(model, target);
    return there === undefined || there === host;
  });
}
