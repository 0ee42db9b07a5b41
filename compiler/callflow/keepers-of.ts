import type { Model } from '../model/model.ts';
import type { CallObject } from './call-object.ts';

/** The objects that keep a schedule, or ask for it on the way. */
export function keepersOf(model: Model, schedule: string): CallObject[] {
  const { users, groups, queues, ivrs, incomingRoutes, outgoingRoutes } = model;
  const keepers: CallObject[] = [];
  for (const objects of [users, groups, queues, ivrs, incomingRoutes, outgoingRoutes]) {
    for (const object of objects.values()) if (object.schedule === schedule) keepers.push(object);
  }
  for (const ivr of ivrs.values()) {
    if (ivr.form === 'menu') continue;
    const asks = [...ivr.nodes.values()].some((node) => node.kind === 'schedule' && node.schedule === schedule);
    if (asks) keepers.push(ivr);
  }
  return keepers;
}
