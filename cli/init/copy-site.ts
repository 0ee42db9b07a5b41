import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const schemaLine = /^# yaml-language-server: \$schema=.*\n/m;

/** What in a site's folder is about that site alone: what it should compile to, and what it is here for. */
const leftBehind = new Set(['expected', 'README.md']);

/**
 * Copies a site's files, and puts a line on top of each description that tells an editor its schema, `site.schema.json` of
 * the copy. Dot folders stay behind: `.pbxc` holds the key of the site that is copied.
 */
export function copySite(from: string, to: string, depth = 0): string[] {
  const copied: string[] = [];
  mkdirSync(to, { recursive: true });
  const entries = readdirSync(from, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || (depth === 0 && leftBehind.has(entry.name))) continue;
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory()) {
      copied.push(...copySite(source, target, depth + 1).map((name) => `${entry.name}/${name}`));
    } else if (entry.isFile()) {
      if (/\.ya?ml$/.test(entry.name)) copyDescription(source, target, depth);
      else copyFileSync(source, target);
      copied.push(entry.name);
    }
  }
  return copied;
}

function copyDescription(source: string, target: string, depth: number): void {
  const schema = `${depth === 0 ? './' : '../'.repeat(depth)}site.schema.json`;
  const text = readFileSync(source, 'utf8').replace(schemaLine, '');
  writeFileSync(target, `# yaml-language-server: $schema=${schema}\n${text}`);
}
