import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../compiler/source/package-root.ts';
import { suite } from '../../lib/suite.ts';

const root = suite('the package root');

root('is the directory with the package.json of pbxc', () => {
  const manifest: unknown = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'));
  assert.ok(manifest !== null && typeof manifest === 'object' && 'name' in manifest);
  assert.equal(manifest.name, 'pbxc');
});

root.run();
