import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { folders } from './folders.ts';
import { HOST_KEY_PATH, readHostKey } from './manifest.ts';
import { writeDurably } from './transaction/durable.ts';

/** The key of the digests of a host; made when nothing was ever applied to it. */
export function hostKeyOf(root: string): Buffer {
  const known = readHostKey(root);
  if (known !== undefined) return known;
  const file = join(root, HOST_KEY_PATH);
  const key = randomBytes(32);
  folders().make(dirname(file), 0o700);
  writeDurably(file, key, 0o600);
  return key;
}
