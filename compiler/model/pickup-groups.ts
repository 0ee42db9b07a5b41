import { perModel } from '../remember.ts';
import type { Model } from './model.ts';
import { usersOf } from './people.ts';

/** The pickups of a user, by name: those of whose calls the user takes, and those who may take the user's. */
export interface PickupGroups {
  readonly takes: readonly string[];
  readonly isTaken: readonly string[];
}

function collect(model: Model): Map<string, PickupGroups> {
  const groups = new Map<string, { takes: string[]; isTaken: string[] }>();
  const of = (user: string) => {
    const entry = groups.get(user) ?? { takes: [], isTaken: [] };
    groups.set(user, entry);
    return entry;
  };
  for (const { name, interceptors, intercepted } of model.pickups.values()) {
    for (const user of usersOf(model, interceptors)) of(user).takes.push(name);
    for (const user of usersOf(model, intercepted)) of(user).isTaken.push(name);
  }
  return groups;
}

/** What each user has to do with pickups; worked out once, since every endpoint asks. */
export const pickupGroupsOf: (model: Model) => ReadonlyMap<string, PickupGroups> = perModel('pickupGroupsOf', collect);
