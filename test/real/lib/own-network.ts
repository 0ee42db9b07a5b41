import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missing } from '../../lib/missing.ts';

/**
 * Makes the test file run with a network stack, mounts and processes of its own: it starts itself again inside. There
 * every port is free, nothing reaches the outside, and when the file ends or is killed, everything it started is gone;
 * so are its temporary files when it ends.
 * To be called before the first suite, after `requires`.
 */
export function inOwnNetwork(): void {
  if (missing.length > 0) return;
  if (process.env[INSIDE] === 'yes') {
    execFileSync('ip', ['link', 'set', 'lo', 'up']);
    return;
  }
  const scratch = mkdtempSync(join(tmpdir(), 'pbxc-test-'));
  const { status, error } = spawnSync(
    // The kernel passes a kill on: from the test runner's to this process, to unshare, to what runs inside.
    'setpriv',
    ['--pdeathsig', 'KILL', 'unshare', ...unshared, process.execPath, ...process.execArgv, ...process.argv.slice(1)],
    { stdio: 'inherit', env: { ...process.env, [INSIDE]: 'yes', TMPDIR: scratch } },
  );
  rmSync(scratch, { recursive: true, force: true });
  if (error) throw error;
  process.exit(status ?? 1);
}

const INSIDE = 'PBXC_TEST_OWN_NETWORK';
const unshared = ['--net', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc'];
