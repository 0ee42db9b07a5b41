import { existsSync, linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { hasCode } from '../error-code.ts';
import { folders } from '../folders.ts';
import { HostError } from '../host-error.ts';
import { isStagedName } from '../write-files.ts';
import { GENERATIONS_FOLDER, LOCK_PATH, STATE_FOLDER } from './paths.ts';

/** A host is changed by one process at a time. */
export interface Lock {
  release(): void;
}

/** Who has the lock: a process of this machine, told from a later one with the same number by when it started. */
interface Holder {
  readonly pid: number;
  /** Clock ticks since boot, and which boot. */
  readonly started: string;
}

/** Takes the lock of a host, also from a process that ended without giving it back. */
export function takeLock(root: string): Lock | { readonly holder: number } {
  const lock = join(root, LOCK_PATH);
  folders().make(dirname(lock), 0o700);
  const mine = `${lock}.${process.pid}`;
  const me = JSON.stringify({ pid: process.pid, started: startOf(process.pid) ?? '' });
  for (;;) {
    writeFileSync(mine, me, { mode: 0o600 });
    if (link(mine, lock)) {
      sweep(root);
      return { release: () => release(lock) };
    }
    rmSync(mine, { force: true });
    const found = read(lock);
    const holder = found === undefined ? undefined : parse(found);
    if (holder !== undefined && startOf(holder.pid) === holder.started) return { holder: holder.pid };
    if (found !== undefined) takeAway(lock, mine, found);
  }
}

/** What was done is done: a lock that cannot be removed is free as soon as this process ends. */
function release(lock: string): void {
  try {
    rmSync(lock, { force: true });
  } catch {}
}

/** Runs `work` with the lock of a host. Throws a `HostError` when another process has it. */
export async function withLock<Result>(root: string, work: () => Result | Promise<Result>): Promise<Result> {
  const lock = takeLock(root);
  if ('holder' in lock) throw new HostError(`process ${lock.holder} is changing this host`);
  try {
    return await work();
  } finally {
    lock.release();
  }
}

/** A link is made in one step, with its content, or not at all. */
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    // Without its source somebody swept it away, who has the lock now.
    if (hasCode(error, 'EEXIST', 'ENOENT')) return false;
    throw error;
  }
}

/** Removes the lock of a process that is gone, unless another one was quicker and has made its own. */
function takeAway(lock: string, mine: string, dead: string): void {
  const aside = `${mine}.dead`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  if (read(aside) !== dead) link(aside, lock);
  rmSync(aside, { force: true });
}

/** What processes left that ended while they took the lock, or wrote something of pbxc's own. */
function sweep(root: string): void {
  for (const folder of [STATE_FOLDER, GENERATIONS_FOLDER].map((path) => join(root, path)).filter(existsSync)) {
    for (const name of readdirSync(folder)) {
      if (isStagedName(name) || name.startsWith(`${basename(LOCK_PATH)}.`)) rmSync(join(folder, name), { force: true });
    }
  }
}

/** Undefined for a process that is not there. */
function startOf(pid: number): string | undefined {
  const stat = read(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // The name, in brackets, may hold anything; the start is the 20th field after it.
  const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  return `${ticks} ${read('/proc/sys/kernel/random/boot_id')?.trim() ?? ''}`;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ESRCH')) return undefined;
    throw error;
  }
}

function parse(text: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('pid' in value && 'started' in value)) return undefined;
    const { pid, started } = value;
    return typeof pid === 'number' && typeof started === 'string' ? { pid, started } : undefined;
  } catch {
    return undefined;
  }
}
