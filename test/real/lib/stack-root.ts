import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { debianRoot } from './debian-root.ts';

export interface StackedRoot {
  /** The directory that is `/` to the programs in it. */
  readonly root: string;
  remove(): void;
}

/**
 * A root of its own: Debian with Asterisk 22 and no configuration, and `tree` on top. The Debian below is shared and is
 * never written to; what changes is in memory and gone with the test file's mounts.
 */
export function stackRoot(tree: string, version: '16' | '22' = '22'): StackedRoot {
  const base = mkdtempSync(join(tmpdir(), 'pbxc-root-'));
  const [upper, work, root] = [join(base, 'upper'), join(base, 'work'), join(base, 'root')];
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'mode=755', 'tmpfs', base]);
  for (const folder of [upper, work, root]) mkdirSync(folder);
  execFileSync('mount', [
    '-t',
    'overlay',
    '-o',
    `lowerdir=${debianRoot(version)},upperdir=${upper},workdir=${work}`,
    'overlay',
    root,
  ]);

  rmSync(join(root, 'etc/asterisk'), { recursive: true, force: true });
  mkdirSync(join(root, 'etc/asterisk'));
  mkdirSync(join(root, 'run/asterisk'), { recursive: true });
  if (existsSync(tree)) cpSync(tree, root, { recursive: true, dereference: false });
  const owned = ['etc', 'run', 'var/lib', 'var/log', 'var/spool'].map((folder) => `/${folder}/asterisk`);
  execFileSync('chroot', [root, 'chown', '-R', 'asterisk:asterisk', ...owned]);
  for (const device of ['/dev', '/proc']) execFileSync('mount', ['--rbind', device, join(root, device)]);

  return {
    root,
    remove() {
      execFileSync('umount', ['--recursive', '--lazy', base]);
      rmSync(base, { recursive: true, force: true });
    },
  };
}
