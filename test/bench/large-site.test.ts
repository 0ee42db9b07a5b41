import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { largeSite } from '../../bench/large-site.ts';
import { writeSite } from '../../bench/write-site.ts';
import { compile } from '../../compiler/compile.ts';
import { suite } from '../lib/suite.ts';

const site = suite('the site of the bench');

site('is one that nothing is wrong with, with so many users and the rest in proportion', () => {
  const dir = mkdtempSync(join(tmpdir(), 'pbxc-large-site-'));
  try {
    writeSite(dir, largeSite(1000));
    const { model, diagnostics } = compile(dir);
    assert.equal(diagnostics, []);
    assert.equal(
      [model?.users, model?.devices, model?.mailboxes, model?.incomingRoutes, model?.groups, model?.queues].map(
        (objects) => objects?.size,
      ),
      [1000, 900, 800, 602, 50, 20],
    );
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});

site('is the same every time', () => {
  assert.equal(largeSite(1000), largeSite(1000));
});

site.run();
