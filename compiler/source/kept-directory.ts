import { type BigIntStats, statSync } from 'node:fs';
import { join } from 'node:path';
import { directory } from './directory.ts';
import type { FileTree, ReadFile } from './file-tree.ts';

/** A file as it was read, and what the system said of it just before. */
interface Kept {
  readonly file: ReadFile;
  readonly stats: BigIntStats;
  /** Milliseconds since 1970, just before it was read. */
  readonly at: number;
}

/**
 * How long a file must have been as it is before it is read, so that a change after that shows in its time, in milliseconds: systems
 * count the times of files in steps, of up to two seconds.
 */
const settled = 2500;

/** Trees of a directory, one for each time it is looked at: what no change is seen of is not read again. */
export function keptDirectory(): (dir: string) => FileTree {
  let keptDir: string | undefined;
  let kept = new Map<string, Kept>();
  return (dir) => {
    const before = dir === keptDir ? kept : new Map<string, Kept>();
    const now = new Map<string, Kept>();
    keptDir = dir;
    kept = now;
    const tree = directory(dir);
    return {
      ...tree,
      read(path, most) {
        const at = Date.now();
        const stats = statSync(join(dir, path), { bigint: true });
        const known = now.get(path) ?? before.get(path);
        const isKnown = known !== undefined && isSettled(known) && isSame(known.stats, stats);
        const own = isKnown ? known : { file: tree.read(path, most), stats, at };
        now.set(path, own);
        return own.file;
      },
    };
  };
}

/** A file that was new when it was read may have been written once more in the same step of the clock. */
function isSettled({ stats, at }: Kept): boolean {
  return at - Number(stats.ctimeMs) > settled;
}

function isSame(one: BigIntStats, other: BigIntStats): boolean {
  return (
    one.ino === other.ino &&
    one.dev === other.dev &&
    one.size === other.size &&
    one.mtimeNs === other.mtimeNs &&
    one.ctimeNs === other.ctimeNs
  );
}
