import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const schemaLine = /^# yaml-language-server: \$schema=.*$/m;

/**
 * Copies a site's files, and makes the line that tells an editor its schema point to `site.schema.json` of the copy. Dot
 * folders stay behind: `.pbxc` holds the key of the site that is copied. So does what a golden test expects.
 */
export function copySite(from: string, to: string, depth = 0): string[] {
  const copied: string[] = [];
  mkdirSync(to, { recursive: true });
  const entries = readdirSync(from, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || (depth === 0 && entry.name === 'expected')) continue;
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
  const text = readFileSync(source, 'utf8');
  writeFileSync(target, text.replace(schemaLine, () => `# yaml-language-server: $schema=${schema}`));
}
