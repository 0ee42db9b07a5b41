import { hasBrowser } from './user-line.ts';
import { usersOnHost } from './users-on-host.ts';

/** The users of a host who have a phone in the browser. */
export const browsersOf = usersOnHost('browsers', hasBrowser);
