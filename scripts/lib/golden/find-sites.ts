import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The sites in a folder, sorted: every folder, at any depth, with a `site.yaml`. A site's own folders are not searched. */
export function findSites(folder: string): string[] {
  if (existsSync(join(folder, 'site.yaml'))) return [folder];
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return entries.flatMap((entry) => findSites(join(folder, entry.name))).sort();
}
