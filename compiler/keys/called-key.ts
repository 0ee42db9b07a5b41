import type { Key } from '../model/key.ts';
import { called } from '../model/object.ts';
import type { User } from '../model/user.ts';

/** `key 3 of user "alice"`: how a key is called in a message. */
export function calledKey(user: User, { position }: Pick<Key, 'position'>): string {
  return `key ${position} of ${called(user)}`;
}
