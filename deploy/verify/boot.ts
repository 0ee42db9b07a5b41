import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { InstalledAsterisk } from './find-asterisk.ts';
import { sandboxed } from './sandbox.ts';

export interface Boot {
  /** False when it ended by itself, or took longer than it may. */
  readonly isReady: boolean;
  /** What it wrote to `messages.log`. */
  readonly log: string;
  /** What it said on its output, for when there is no log. */
  readonly said: string;
}

const patience = 30_000;
const ready = 'Asterisk Ready.';

/**
 * Starts Asterisk with the folders of a sandbox in place of its own, alone in a network, mounts and processes that are gone
 * with it, waits until it is ready, and stops it. A running Asterisk of the machine does not notice.
 */
export async function boot({ root, program }: InstalledAsterisk, sandbox: string): Promise<Boot> {
  const child = spawn(
    'setpriv',
    ['--pdeathsig', 'KILL', 'unshare', ...apart(), 'sh', '-c', script(), 'sh', sandbox, root, program, ...runAs()],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const said = collect(child);
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
  const isReady = await becomesReady(child, said);
  child.kill('SIGKILL');
  await ended;
  child.stdout?.destroy();
  child.stderr?.destroy();
  const log = join(sandbox, 'var/log/asterisk/messages.log');
  return { isReady, log: existsSync(log) ? readFileSync(log, 'utf8') : '', said: said() };
}

/** `--kill-child`: when unshare ends, which it does with pbxc, so does everything it started. Who is not root is, in there. */
function apart(): string[] {
  const own = ['--net', '--mount', '--pid', '--fork', '--kill-child'];
  return isRoot() ? own : ['--user', '--map-root-user', ...own];
}

/** Without being root outside there is no other user to become. */
function runAs(): string[] {
  return isRoot() ? [] : ['-U', 'root', '-G', 'root'];
}

function isRoot(): boolean {
  return process.geteuid?.() === 0;
}

function script(): string {
  return [
    'set -e',
    'sandbox=$1 root=$2 program=$3; shift 3; root=${root%/}',
    'ip link set lo up 2>/dev/null || true',
    'if [ -n "$root" ]; then mount --rbind /dev "$root/dev"; fi',
    'mount -t proc proc "$root/proc"',
    // A running Asterisk has the cards: their channels are not to be touched.
    'if [ -d "$root/dev/dahdi" ]; then mount -t tmpfs tmpfs "$root/dev/dahdi"; fi',
    // Where Asterisk is not running, its folder there does not exist.
    'mount -t tmpfs tmpfs "$root/run"',
    'mkdir "$root/run/asterisk"',
    `for folder in ${sandboxed.join(' ')}; do`,
    '  mount --bind "$sandbox$folder" "$root$folder"',
    'done',
    // Not `exec`: a process that changes its user, as Asterisk does, is no longer killed with its parent.
    'chroot "${root:-/}" "$program" -f -n "$@"',
    'exit',
  ].join('\n');
}

function collect(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
  }
  return () => text;
}

async function becomesReady(child: ChildProcess, said: () => string): Promise<boolean> {
  for (const end = Date.now() + patience; Date.now() < end; await sleep(20)) {
    if (said().includes(ready)) return true;
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return false;
  }
  return false;
}
