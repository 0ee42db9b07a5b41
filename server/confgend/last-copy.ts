import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The last good copies of files, on the disk of the host that asks: what it loads while the server is away. */
export interface LastCopies {
  read(name: string): Buffer | undefined;
  /** Whole or not at all; throws when the disk refuses. */
  keep(name: string, bytes: Uint8Array): void;
}

/** Copies hold secrets: nobody but their owner can read them. */
export function lastCopies(dir: string): LastCopies {
  // A name becomes one name in one folder, whatever it holds.
  const fileOf = (name: string): string => join(dir, encodeURIComponent(name));
  const read = (name: string): Buffer | undefined => {
    try {
      return readFileSync(fileOf(name));
    } catch {
      return undefined;
    }
  };
  return {
    read,
    keep(name, bytes) {
      const file = fileOf(name);
      if (read(name)?.equals(bytes) === true) return;
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      const staged = `${file}.${process.pid}.new`;
      try {
        const descriptor = openSync(staged, 'wx', 0o600);
        try {
          for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
          fsyncSync(descriptor);
        } finally {
          closeSync(descriptor);
        }
        renameSync(staged, file);
      } catch (error) {
        rmSync(staged, { force: true });
        throw error;
      }
    },
  };
}
