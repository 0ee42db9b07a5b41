import { join, relative } from 'node:path';
import * as assert from 'uvu/assert';
import { packageRoot } from '../compiler/source/package-root.ts';
import { compareTrees } from '../scripts/lib/golden/compare-trees.ts';
import { compileTree } from '../scripts/lib/golden/compile-tree.ts';
import { findSites } from '../scripts/lib/golden/find-sites.ts';
import { readTree } from '../scripts/lib/golden/tree.ts';
import { suite } from './lib/suite.ts';

const root = packageRoot();
const examples = suite('examples');

for (const site of findSites(join(root, 'examples'))) {
  examples(`${relative(root, site)} compiles to its expected tree, byte by byte`, () => {
    assert.equal(compareTrees(readTree(join(site, 'expected')), compileTree(site)), []);
  });
}

examples.run();
