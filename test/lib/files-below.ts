import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The files below a folder by their paths in it, with `/`, sorted. */
export function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/')).sort();
}
