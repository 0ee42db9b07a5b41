import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every file of a host but pbxc's own, with its content and mode: two hosts are alike when theirs are the same. */
export function treeOf(root: string): string {
  const lines: string[] = [];
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()) {
    if (name.startsWith('var/lib/pbxc')) continue;
    const stat = statSync(join(root, name));
    lines.push(`${name} ${stat.mode.toString(8)} ${stat.isFile() ? readFileSync(join(root, name), 'base64') : ''}`);
  }
  return lines.join('\n');
}
