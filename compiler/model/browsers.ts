import type { Host } from './host.ts';
import { isOnHost } from './is-on-host.ts';
import type { Model } from './model.ts';
import type { User } from './user.ts';
import { hasBrowser } from './user-line.ts';

/** The users of a host who have a phone in the browser. */
export function browsersOf(model: Model, host: Host): User[] {
  return [...model.users.values()].filter((user) => hasBrowser(user) && isOnHost(model, user.context, host.name));
}
