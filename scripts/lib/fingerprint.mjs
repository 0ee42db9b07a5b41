import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './root.mjs';

/**
 * A value that changes when a file is added, removed or written. It looks at names, sizes and times, not contents,
 * because it is asked at every start.
 * @param {readonly string[]} paths files and folders; one that does not exist is left out
 * @param {readonly string[]} except files and folders within them that do not count
 */
export function fingerprint(paths, except) {
  const hash = createHash('sha256');
  const visit = (/** @type {string} */ path) => {
    const name = relative(root, path);
    if (except.includes(name)) return;
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) return;
    if (!stats.isDirectory()) {
      hash.update(`${name}\0${stats.size}\0${stats.mtimeMs}\n`);
      return;
    }
    for (const entry of readdirSync(path).sort()) visit(join(path, entry));
  };
  for (const path of paths) visit(join(root, path));
  return hash.digest('hex');
}
