import { usersOnHost } from './users-on-host.ts';

/** The users of a host whose phone speaks SCCP. */
export const sccpUsersOf = usersOnHost('sccp users', (user) => user.line === 'sccp' && user.enabled);
