import type { Destination } from '../model/destination.ts';
import type { Model } from '../model/model.ts';
import { waysOfSchedule, waysOn } from './ways-on.ts';

/** Every destination that the site says, whatever it is for. */
export function* destinationsOf(model: Model): Generator<Destination> {
  const { users, groups, queues, ivrs, incomingRoutes } = model;
  for (const objects of [users, groups, queues, ivrs, incomingRoutes]) {
    for (const object of objects.values()) for (const { to } of waysOn(model, object)) yield to;
  }
  for (const schedule of model.schedules.values()) for (const { to } of waysOfSchedule(schedule)) yield to;
}

/** `queue:support`, `schedule:office`: every object that some other names. */
export function referencesOf(model: Model): ReadonlySet<string> {
  const found = new Set<string>();
  const refer = (kind: string, names: Iterable<string | undefined>): void => {
    for (const name of names) if (name !== undefined) found.add(`${kind}:${name}`);
  };
  for (const to of destinationsOf(model)) {
    if ('name' in to) refer(to.kind, [to.name]);
    if (to.kind === 'number') refer('context', [to.context]);
    if (to.kind === 'dialplan') refer('context', [to.context]);
  }
  const { users, groups, queues, ivrs, conferences, incomingRoutes, outgoingRoutes, contexts, trunks } = model;
  for (const objects of [groups, queues, ivrs, incomingRoutes, outgoingRoutes]) {
    for (const { schedule } of objects.values()) refer('schedule', [schedule]);
  }
  for (const objects of [users, groups, queues, conferences]) {
    for (const { musicOnHold } of objects.values()) refer('music-class', [musicOnHold]);
  }
  for (const objects of [users, trunks]) for (const { context } of objects.values()) refer('context', [context]);
  for (const user of users.values()) {
    refer('device', [user.device]);
    refer('voicemail', [user.mailbox]);
    refer('permission', user.permissions);
  }
  for (const route of outgoingRoutes.values()) refer('trunk', route.trunks);
  for (const context of contexts.values()) refer('context', context.include);
  return found;
}
