import { perModel } from '../remember.ts';
import type { Host } from './host.ts';
import { isOnHost } from './is-on-host.ts';
import type { Model } from './model.ts';
import type { User } from './user.ts';

/** Finds the users of a host of whom something is true: looked for once for each model, since files, checks and options ask. */
export function usersOnHost(
  key: string,
  isOne: (user: User) => boolean,
): (model: Model, host: Host) => readonly User[] {
  const byHost = perModel(key, (model: Model): ReadonlyMap<string, readonly User[]> => {
    const users = [...model.users.values()].filter(isOne);
    return new Map(
      [...model.hosts.keys()].map((host) => [host, users.filter(({ context }) => isOnHost(model, context, host))]),
    );
  });
  return (model, host) => byHost(model).get(host.name) ?? [];
}
