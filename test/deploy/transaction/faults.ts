import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** What a fault does at one call that changes the disk: end the process before or after it, or let it fail as the system would. */
export type Fault = 'killed before' | 'killed after' | 'ENOSPC' | 'EIO' | 'EACCES';

/** Thrown where a process would be gone; from then on it changes nothing any more. */
export class Killed extends Error {}

const writing = [
  'writeFileSync',
  'writeSync',
  'fsyncSync',
  'fchmodSync',
  'fchownSync',
  'chmodSync',
  'chownSync',
  'renameSync',
  'linkSync',
  'mkdirSync',
  'rmSync',
  'rmdirSync',
] as const;

/** Runs `work` while nothing in a directory can be changed; what was opened before can still be written. */
export async function withReadOnly<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const originals = { ...fs };
  const isInside = (path: unknown): boolean => typeof path === 'string' && path.startsWith(`${folder}/`);
  const wrap =
    (call: (...args: never[]) => unknown, isRead: (...args: never[]) => boolean) =>
    (...args: never[]): unknown => {
      if (isRead(...args) || !args.some(isInside)) return call(...args);
      throw Object.assign(new Error('EROFS: injected'), { code: 'EROFS' });
    };
  for (const name of writing)
    Object.defineProperty(fs, name, { value: wrap(originals[name], () => false), writable: true });
  const openSync = wrap(originals.openSync, (...[, flags]: readonly unknown[]) => flags === 'r');
  Object.defineProperty(fs, 'openSync', { value: openSync, writable: true });
  syncBuiltinESMExports();
  try {
    return await work();
  } finally {
    for (const name of [...writing, 'openSync'] as const)
      Object.defineProperty(fs, name, { value: originals[name], writable: true });
    syncBuiltinESMExports();
  }
}

/**
 * Runs `work` with a fault at the n-th call that changes the disk, from 1; 0 for none. Gives the number of such calls. A
 * killed process makes none after it, not even to tidy up: what is on the disk is what a SIGKILL leaves.
 */
export async function withFault(at: number, fault: Fault, work: () => Promise<void>): Promise<number> {
  const originals = { ...fs };
  let count = 0;
  let dead = false;
  const wrap =
    (call: (...args: never[]) => unknown) =>
    (...args: never[]): unknown => {
      if (dead) throw new Killed();
      count++;
      if (count !== at) return call(...args);
      if (fault === 'killed after') call(...args);
      dead = fault.startsWith('killed');
      if (dead) throw new Killed();
      throw Object.assign(new Error(`${fault}: injected`), { code: fault });
    };
  for (const name of writing) Object.defineProperty(fs, name, { value: wrap(originals[name]), writable: true });
  // A file that is opened to be made, not to be read.
  const open = wrap(originals.openSync);
  const openSync = (...args: Parameters<typeof fs.openSync>): unknown =>
    args[1] === 'r' ? originals.openSync(...args) : Reflect.apply(open, undefined, args);
  Object.defineProperty(fs, 'openSync', { value: openSync, writable: true });
  syncBuiltinESMExports();
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  } finally {
    for (const name of [...writing, 'openSync'] as const)
      Object.defineProperty(fs, name, { value: originals[name], writable: true });
    syncBuiltinESMExports();
  }
  return count;
}
