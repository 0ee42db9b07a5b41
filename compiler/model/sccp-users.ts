import type { Host } from './host.ts';
import { isOnHost } from './is-on-host.ts';
import type { Model } from './model.ts';
import type { User } from './user.ts';

/** The users of a host whose phone speaks SCCP. */
export function sccpUsersOf(model: Model, host: Host): User[] {
  return [...model.users.values()].filter(
    (user) => user.line === 'sccp' && user.enabled && isOnHost(model, user.context, host.name),
  );
}
