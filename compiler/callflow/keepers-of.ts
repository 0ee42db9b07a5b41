import type { Model } from '../model/model.ts';
import { perModel } from '../remember.ts';
import type { CallObject } from './call-object.ts';

/** The objects that keep a schedule, or ask for it on the way; worked out once for all schedules, since every one asks. */
export function keepersOf(model: Model, schedule: string): readonly CallObject[] {
  return keepersBySchedule(model).get(schedule) ?? [];
}

const keepersBySchedule = perModel('keepersBySchedule', (model: Model): ReadonlyMap<string, readonly CallObject[]> => {
  const { users, groups, queues, ivrs, incomingRoutes, outgoingRoutes } = model;
  const keepers = new Map<string, CallObject[]>();
  const add = (schedule: string, object: CallObject): void => {
    const others = keepers.get(schedule);
    if (others === undefined) keepers.set(schedule, [object]);
    else others.push(object);
  };
  for (const objects of [users, groups, queues, ivrs, incomingRoutes, outgoingRoutes]) {
    for (const object of objects.values()) if (object.schedule !== undefined) add(object.schedule, object);
  }
  for (const ivr of ivrs.values()) {
    if (ivr.form === 'menu') continue;
    const asked = new Set<string>();
    for (const node of ivr.nodes.values()) if (node.kind === 'schedule') asked.add(node.schedule);
    for (const schedule of asked) add(schedule, ivr);
  }
  return keepers;
});
