import type { Model } from '../../compiler/model/model.ts';
import { pickupGroupsOf } from '../../compiler/model/pickup-groups.ts';
import type { User } from '../../compiler/model/user.ts';
import type { Put } from './section.ts';

/** The groups whose members may take the user's calls, and those whose calls the user may take, under the options' names. */
export function putPickupGroups(
  put: Put,
  model: Model,
  user: User,
  options: { readonly taken: string; readonly takes: string },
): void {
  const groups = pickupGroupsOf(model).get(user.name);
  if (groups === undefined) return;
  const origin = (names: readonly string[]) => model.pickups.get(names[0] ?? '')?.origin;
  if (groups.isTaken.length > 0) put(options.taken, groups.isTaken.join(','), origin(groups.isTaken));
  if (groups.takes.length > 0) put(options.takes, groups.takes.join(','), origin(groups.takes));
}
