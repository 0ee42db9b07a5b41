import type { Model } from '../model/model.ts';
import { perModel } from '../remember.ts';
import { decide } from './decide.ts';
import { rightsKey } from './key.ts';
import { levelOf, type Rights, rightsOf } from './rights.ts';

/** Every set of permissions that binds some user, by its key. */
export function rightsOfUsers(model: Model): Map<string, Rights> {
  const sets = new Map<string, Rights>();
  for (const user of model.users.values()) addTo(sets, rightsOf(model, user));
  return sets;
}

/** Every set of permissions that binds an incoming or an outgoing route, by its key. Emergency routes are never bound. */
export function rightsOfRoutes(model: Model): Map<string, Rights> {
  const sets = new Map<string, Rights>();
  for (const { permissions } of model.incomingRoutes.values()) addTo(sets, [levelOf(model, permissions)]);
  for (const { permissions, emergency } of model.outgoingRoutes.values())
    if (!emergency) addTo(sets, [levelOf(model, permissions)]);
  return sets;
}

function addTo(sets: Map<string, Rights>, rights: Rights): void {
  const key = rightsKey(rights);
  if (key !== undefined) sets.set(key, rights);
}

/** Whether some user may not call a number of a user: such numbers are asked about, all others cost nothing. */
export function isRestricted(model: Model, number: string): boolean {
  return restrictions(model)(number);
}

const restrictions = perModel('restrictions', (model: Model) => {
  const sets = [...rightsOfUsers(model).values()];
  return (number: string) => sets.some((rights) => (decide(rights, number, 'inside')?.answer ?? 'allow') !== 'allow');
});
