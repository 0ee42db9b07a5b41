import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../compiler/source/package-root.ts';
import type { Outcome, Target } from '../../deploy/index.ts';

/**
 * Leaves a process on the host that takes everything back in time. It is no child of this one: whatever becomes of the
 * connection or the pipeline, it stays. After a restart of the host, the units in `deploy/systemd/` do its work.
 */
export function watchConfirmation({ confirmBy, generation }: Outcome, target: Target): void {
  if (confirmBy === undefined) return;
  const program = join(packageRoot(), 'dist/cli/main.js');
  const root = target.isLocal ? [] : ['--root', target.root];
  const command = [process.execPath, program, 'recover', '--wait', ...root];
  if (target.isLocal && isUnit(command, `pbxc-confirm-${generation}`)) return;
  const [node = process.execPath, ...args] = command;
  spawn(node, args, { detached: true, stdio: 'ignore', cwd: '/' }).unref();
}

/** Under systemd it is a unit of the system: what belongs to a login may be ended with it (`KillUserProcesses`). */
function isUnit(command: readonly string[], name: string): boolean {
  if (process.geteuid?.() !== 0 || !existsSync('/run/systemd/system')) return false;
  const { status } = spawnSync('systemd-run', ['--quiet', '--collect', `--unit=${name}`, '--', ...command], {
    stdio: 'ignore',
    timeout: 10_000,
  });
  return status === 0;
}
