import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../../compiler/source/package-root.ts';
import type { Asterisk } from './boot-asterisk.ts';

export interface RanOn {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs the pbxc that is shipped, as a process of its own, on the machine of an Asterisk: what that has as `/etc` and `/var` is
 * there, and the `asterisk` it finds is that one.
 */
export function pbxcOn(asterisk: Asterisk, argv: readonly string[], cwd: string): Promise<RanOn> {
  const bin = mkdtempSync(join(tmpdir(), 'pbxc-bin-'));
  writeFileSync(join(bin, 'asterisk'), `#!/bin/sh\nexec chroot ${asterisk.root} asterisk "$@"\n`);
  chmodSync(join(bin, 'asterisk'), 0o755);
  const main = join(packageRoot(), 'dist/cli/main.js');
  const script = 'mount --rbind "$1/etc" /etc && mount --rbind "$1/var" /var && shift && exec "$@"';
  const command = ['--mount', 'sh', '-c', script, 'sh', asterisk.root, process.execPath, main, ...argv];
  const env = {
    ...process.env,
    PATH: `${bin}:${process.env['PATH']}`,
    PBXC_SITE_KEY: siteKey,
    NODE_EXTRA_CA_CERTS: '',
  };
  return new Promise((resolve) => {
    execFile('unshare', command, { cwd, env, timeout: 60_000 }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, out, err });
    });
  });
}

/** Makes dist/ of these sources, unless it is. */
export function buildPbxc(): void {
  execFileSync(process.execPath, [join(packageRoot(), 'scripts/build.mjs')], { stdio: 'ignore' });
}

const siteKey = 'the key of the sites that tests make';
