import { relative } from 'node:path';

/**
 * A path as it is named where pbxc was started: relative below it (empty for the directory itself), absolute elsewhere,
 * which is clearer than a chain of `../`.
 */
export function seenFrom(cwd: string, path: string): string {
  const fromHere = relative(cwd, path);
  return fromHere.startsWith('..') ? path : fromHere;
}
