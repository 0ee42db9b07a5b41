import type { SiteDocument } from '../../schema/document.ts';
import { type Linker, referAll } from './linker.ts';
import type { Model } from './model.ts';

/** Users, by their own names and as members of groups and queues. */
export interface People {
  readonly users: readonly string[];
  readonly groups: readonly string[];
  readonly queues: readonly string[];
}

export function linkPeople(linker: Linker, value: SiteDocument['pickups'][string]['interceptors']): People {
  return {
    users: referAll(linker, 'users', value.users),
    groups: referAll(linker, 'groups', value.groups),
    queues: referAll(linker, 'queues', value.queues),
  };
}

/** Every user among them, once, sorted. Agents are on any phone, so nobody knows whose they would be. */
export function usersOf(model: Model, people: People): string[] {
  const users = new Set(people.users);
  for (const group of people.groups) for (const user of model.groups.get(group)?.members ?? []) users.add(user);
  for (const queue of people.queues) for (const { user } of model.queues.get(queue)?.members ?? []) users.add(user);
  return [...users].sort();
}
