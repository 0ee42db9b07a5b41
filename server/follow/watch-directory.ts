import { stat } from 'node:fs/promises';
import { basename } from 'node:path';

export interface Watching {
  close(): Promise<void>;
}

/**
 * How long nothing must have happened before a change is told, in milliseconds. A save is a truncation and a write a moment
 * later; what lies between must not be taken for the site.
 */
const settle = 5;

/** How often to look whether the directory itself is still the same, in milliseconds: it may be deleted and put back. */
const looks = 1000;

/** Tells of changes below a directory, once for each burst; names that begin with a dot do not count. */
export async function watchDirectory(dir: string, onChange: () => void): Promise<Watching> {
  const { watch } = await import('chokidar');
  let timer: NodeJS.Timeout | undefined;
  const changed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(onChange, settle);
  };
  const start = () => {
    const ignored = (path: string) => path !== dir && basename(path).startsWith('.');
    const watcher = watch(dir, { ignoreInitial: true, ignored, atomic: false });
    watcher.on('all', changed);
    // What the system tells, as it comes: `all` waits for a look at the file, and leaves out a second change within 50 ms of one.
    watcher.on('raw', (_event, path: string | null) => {
      if (path === null || !basename(path).startsWith('.')) changed();
    });
    // A directory that goes away while it is looked through: noticed by looking, below.
    watcher.on('error', () => {});
    return watcher;
  };
  let watcher = start();
  await new Promise<void>((resolve) => watcher.on('ready', () => resolve()));
  let identity = await identityOf(dir);
  let looking = false;
  const look = async (): Promise<void> => {
    const now = await identityOf(dir);
    if (now === identity) return;
    identity = now;
    await watcher.close();
    watcher = start();
    changed();
  };
  const interval = setInterval(() => {
    if (looking) return;
    looking = true;
    void look().finally(() => {
      looking = false;
    });
  }, looks);
  return {
    async close() {
      clearInterval(interval);
      clearTimeout(timer);
      await watcher.close();
    },
  };
}

/** Another text for another directory under the same name, and for none. */
async function identityOf(dir: string): Promise<string> {
  try {
    const { dev, ino } = await stat(dir);
    return `${dev} ${ino}`;
  } catch {
    return '';
  }
}
