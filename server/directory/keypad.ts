import type { DirectoryEntry } from '../../compiler/directory/entry.ts';
import { fold } from '../../compiler/directory/fold.ts';

/** The pages of a directory by the keys of a phone. Who begins with no letter that a key has is on the last one. */
export const keys = ['1', '2ABC', '3DEF', '4GHI', '5JKL', '6MNO', '7PQRS', '8TUV', '9WXYZ', '0'] as const;

/** The entries of a key's page; none for what is no key. */
export function entriesOfKey(entries: readonly DirectoryEntry[], key: string): readonly DirectoryEntry[] {
  return entries.filter(({ name }) => keyOf(name) === key);
}

function keyOf(name: string): string {
  const [first = ''] = fold(name).toUpperCase();
  return keys.find((key) => key.includes(first)) ?? '0';
}
