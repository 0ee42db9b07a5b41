import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { emit } from '../../../targets/index.ts';
import { siteOf } from '../../lib/site.ts';

/** The files of the only host of a site, in a directory that stands for its root. */
export function treeOf(text: string): string {
  const tree = mkdtempSync(join(tmpdir(), 'pbxc-tree-'));
  for (const { path, content } of emit(siteOf({ 'site.yaml': text }))) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), content);
  }
  return tree;
}
