import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../compiler/source/package-root.ts';
import { suite } from '../lib/suite.ts';
import { requires } from '../real/requires.ts';
import { withFolder } from './host.ts';

requires('systemd-analyze');

const units = suite('the units for systemd');
const folder = join(packageRoot(), 'deploy/systemd');

units('are understood by systemd, without a word', () =>
  withFolder((root) => {
    const system = join(root, 'etc/systemd/system');
    mkdirSync(system, { recursive: true });
    cpSync(folder, system, { recursive: true });
    // It looks for what a unit starts.
    mkdirSync(join(root, 'usr/bin'), { recursive: true });
    writeFileSync(join(root, 'usr/bin/env'), '');
    chmodSync(join(root, 'usr/bin/env'), 0o755);
    const names = readdirSync(folder);
    assert.deepEqual(names, ['pbxc-recover-wait.service', 'pbxc-recover.service']);
    for (const name of names) {
      const said = execFileSync('systemd-analyze', ['verify', '--man=no', join(system, name)], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      assert.equal(said, '');
    }
  }),
);

units.run();
