import type { Group } from '../model/group.ts';
import type { Model } from '../model/model.ts';
import type { Permission } from '../model/permission.ts';
import type { User } from '../model/user.ts';
import { perModel } from '../remember.ts';

/** Permissions that bind at the same place, by name. Of these, one that allows a number wins over all that deny it. */
export type Level = readonly Permission[];

/** What binds a caller, nearest first: the first level that says something about a number decides. */
export type Rights = readonly Level[];

/** What binds a user: the user's own permissions, then those of the groups the user is in. */
export function rightsOf(model: Model, user: User): Rights {
  const groups = groupsOf(model).get(user.name) ?? [];
  if (user.permissions.length === 0 && groups.length === 0) return none;
  const ofGroups = groups.flatMap((group) => group.permissions);
  return [levelOf(model, user.permissions), levelOf(model, ofGroups)];
}

const none: Rights = [];

/** The permissions of these names, each once. */
export function levelOf(model: Model, names: readonly string[]): Level {
  return [...new Set(names)]
    .sort()
    .map((name) => model.permissions.get(name))
    .filter((permission) => permission !== undefined);
}

/** The groups that bind their members, by the name of the member. */
export const groupsOf = perModel('groupsOf', (model: Model): ReadonlyMap<string, readonly Group[]> => {
  const groups = new Map<string, Group[]>();
  for (const group of model.groups.values()) {
    if (group.permissions.length === 0) continue;
    for (const member of group.members) {
      const others = groups.get(member);
      if (others === undefined) groups.set(member, [group]);
      else others.push(group);
    }
  }
  return groups;
});
