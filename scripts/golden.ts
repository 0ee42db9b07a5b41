// npm run golden [-- --check]: writes, or only compares, what each site in examples/ compiles to.
import { join, relative } from 'node:path';
import { packageRoot } from '../compiler/source/package-root.ts';
import { compareTrees } from './lib/golden/compare-trees.ts';
import { compileTree } from './lib/golden/compile-tree.ts';
import { findSites } from './lib/golden/find-sites.ts';
import { readTree, writeTree } from './lib/golden/tree.ts';

const root = packageRoot();
const checkOnly = process.argv.includes('--check');
let stale = 0;

for (const site of findSites(join(root, 'examples'))) {
  const name = relative(root, site);
  const folder = join(site, 'expected');
  const tree = compileTree(site);
  const again = compareTrees(tree, compileTree(site));
  if (again.length > 0) throw new Error(`${name} compiles to something else the second time:\n${again.join('\n')}`);

  const differences = compareTrees(readTree(folder), tree);
  console.log(`${name}: ${tree.size} files, ${differences.length === 0 ? 'current' : `${differences.length} changed`}`);
  for (const difference of differences) console.log(`  ${difference}`);
  if (differences.length === 0) continue;
  stale++;
  if (!checkOnly) writeTree(folder, tree);
}

if (checkOnly && stale > 0) {
  console.error('Not current: run npm run golden, and review what changed.');
  process.exitCode = 1;
}
