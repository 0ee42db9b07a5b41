import { sha256 } from '../sha256.ts';
import type { Side } from './decide.ts';
import type { Rights } from './rights.ts';

/**
 * What a set of permissions is called in Asterisk: all who are bound alike share its contexts. `a+b++c` is a and b of the
 * user's own, and c of a group. Undefined for nothing.
 */
export function rightsKey(rights: Rights): string | undefined {
  const key = rights.map((level) => level.map(({ name }) => name).join('+')).join('++');
  if (key === '' || key === '++') return undefined;
  const plain = key.replace(/\+\+$/, '');
  return plain.length <= longestKey ? plain : `+${sha256(plain).slice(0, 32)}`;
}

/** The context in which numbers are looked up that the holder of such permissions dials. */
export function rightsContext(key: string, side: Side): string {
  return `pbxc-${side}-${key}`;
}

/** Asterisk cuts off the rest of a context's name after 79. */
const longestKey = 79 - 'pbxc-outside-'.length;
