import { chmodSync, existsSync, mkdirSync, rmdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Directories that are made on the way, so that they can be taken back. */
export interface Folders {
  make(folder: string, mode: number): void;
  /** Every directory that got a new entry: what has to be flushed. */
  touched(): string[];
  removeAgain(): void;
}

export function folders(): Folders {
  const ready = new Set<string>();
  const made: string[] = [];

  function make(folder: string, mode: number): void {
    if (ready.has(folder)) return;
    if (!existsSync(folder)) {
      make(dirname(folder), 0o755);
      mkdirSync(folder);
      made.push(folder);
      // Whatever the umask is: a service has to get to its files.
      chmodSync(folder, mode);
    }
    ready.add(folder);
  }

  return {
    make,
    touched: () => [...ready],
    removeAgain() {
      for (const folder of made.reverse()) {
        try {
          rmdirSync(folder);
        } catch {
          // Somebody put something in it meanwhile.
        }
      }
    },
  };
}
