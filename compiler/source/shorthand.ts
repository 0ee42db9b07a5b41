import type { Value } from './compose.ts';
import { isMap } from './merge.ts';

/** `voicemail: yes` of a user is a mailbox with nothing special, and `no` is none: said before the document is validated. */
export function expandShorthand(root: Readonly<Record<string, Value>>): void {
  const users = root['users'] ?? null;
  if (!isMap(users)) return;
  for (const user of Object.values(users)) {
    if (!isMap(user)) continue;
    const { voicemail } = user;
    if (voicemail === true || voicemail === 'yes') user['voicemail'] = {};
    else if (voicemail === false || voicemail === 'no') delete user['voicemail'];
  }
}
