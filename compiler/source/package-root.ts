import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

let found: string | undefined;

/**
 * The directory of this package: the nearest one above this file with a `package.json`. Looked for, not computed, since the
 * sources and the compiled files in `dist/` stand at different depths.
 */
export function packageRoot(): string {
  found ??= nearestPackage(dirname(fileURLToPath(import.meta.url)));
  return found;
}

function nearestPackage(from: string): string {
  let dir = from;
  while (!existsSync(join(dir, 'package.json'))) {
    const parent = dirname(dir);
    if (parent === dir) throw new Error(`No package.json above ${from}: pbxc is not installed completely`);
    dir = parent;
  }
  return dir;
}
