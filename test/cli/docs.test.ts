import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCommands } from '../../cli/commands.ts';
import { commandReference } from '../../cli/docs.ts';
import { packageRoot } from '../../compiler/source/package-root.ts';
import { suite } from '../lib/suite.ts';

const docs = suite('docs/cli.md');

docs('is what the commands say', async () => {
  const written = readFileSync(join(packageRoot(), 'docs/cli.md'), 'utf8');
  assert.equal(written, commandReference(await loadCommands()));
});

docs.run();
