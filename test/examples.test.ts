import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as assert from 'uvu/assert';
import { compile } from '../compiler/compile.ts';
import { packageRoot } from '../compiler/source/package-root.ts';
import { compareTrees } from '../scripts/lib/golden/compare-trees.ts';
import { compileTree } from '../scripts/lib/golden/compile-tree.ts';
import { findSites } from '../scripts/lib/golden/find-sites.ts';
import { readTree } from '../scripts/lib/golden/tree.ts';
import { emit } from '../targets/index.ts';
import { randomFrom } from './lib/random.ts';
import { shuffledSite } from './lib/shuffled-site.ts';
import { withSiteFolder } from './lib/site-folder.ts';
import { suite } from './lib/suite.ts';

const root = packageRoot();
const examples = suite('examples');
const goldenSites = findSites(join(root, 'examples'));

/** What a host is given: without where it comes from, which differs with the files. */
const filesOf = (folder: string) =>
  emit(compile(folder)).map(({ host, path, content, mode, owner, reload }) => ({
    host,
    path,
    content,
    mode,
    owner,
    reload,
  }));

for (const folder of [join(root, 'site-config'), ...goldenSites]) {
  const site = relative(root, folder);

  examples(`${site} compiles without a word`, () => {
    assert.equal(compile(folder).diagnostics, []);
  });

  examples(`${site} compiles to the same files a second time`, () => {
    assert.equal(emit(compile(folder)), emit(compile(folder)));
  });

  examples(`${site} compiles to the same files in any order of files and keys`, () => {
    const files = filesOf(folder);
    assert.ok(files.length > 0);
    for (let seed = 1; seed <= 5; seed++) {
      const again = withSiteFolder(shuffledSite(folder, randomFrom(seed)), filesOf);
      assert.equal(again, files, `seed ${seed}`);
    }
  });
}

for (const folder of goldenSites) {
  const site = relative(root, folder);

  examples(`${site} compiles to its expected tree, byte by byte`, () => {
    assert.equal(compareTrees(readTree(join(folder, 'expected')), compileTree(folder)), []);
  });

  examples(`${site} says in a README what it shows`, () => {
    assert.ok(existsSync(join(folder, 'README.md')));
  });
}

examples.run();
