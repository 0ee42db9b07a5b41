import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import * as assert from 'uvu/assert';
import { findSites } from '../../../scripts/lib/golden/find-sites.ts';
import { suite } from '../../lib/suite.ts';

const finding = suite('finding sites');

finding('looks in folders of any depth, but not inside a site', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pbxc-sites-'));
  try {
    for (const path of ['two-sites/paris', 'two-sites/lyon', 'france', 'france/sounds', 'notes']) {
      mkdirSync(join(folder, path), { recursive: true });
      if (path !== 'notes') writeFileSync(join(folder, path, 'site.yaml'), '');
    }
    const found = findSites(folder).map((site) => relative(folder, site));
    assert.equal(found, ['france', 'two-sites/lyon', 'two-sites/paris']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

finding.run();
