import type { Model } from '../model/model.ts';
import { perModel } from '../remember.ts';
import type { CallObject } from './call-object.ts';
import { type Way, waysOn } from './ways-on.ts';

/** A way, and what it leads on from. */
export interface WayFrom {
  readonly from: CallObject;
  readonly way: Way;
}

/** Every way that calls may take, in the order of kinds and names; worked out once, since several rules ask. */
export const allWays: (model: Model) => readonly WayFrom[] = perModel('allWays', collect);

function collect(model: Model): WayFrom[] {
  const ways: WayFrom[] = [];
  const { users, groups, queues, ivrs, parkings, mailboxes, incomingRoutes, outgoingRoutes } = model;
  for (const objects of [users, groups, queues, ivrs, parkings, mailboxes, incomingRoutes, outgoingRoutes]) {
    for (const from of objects.values()) for (const way of waysOn(model, from)) ways.push({ from, way });
  }
  return ways;
}
