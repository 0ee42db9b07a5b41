import { basename } from 'node:path';

const settle = 80;

/** Calls back once after each burst of changes below a directory; dot folders and what `isIgnored` names do not count. */
export async function onChange(
  dir: string,
  isIgnored: (path: string) => boolean,
  callback: () => Promise<void>,
): Promise<{ close(): Promise<void> }> {
  const { watch } = await import('chokidar');
  const ignored = (path: string) => path !== dir && (basename(path).startsWith('.') || isIgnored(path));
  const watcher = watch(dir, { ignoreInitial: true, ignored });
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  watcher.on('all', () => {
    clearTimeout(timer);
    // An editor saves in several steps, and a branch switch changes many files: one check for all of it.
    timer = setTimeout(() => {
      running = running.then(callback);
    }, settle);
  });
  await new Promise<void>((ready) => watcher.on('ready', () => ready()));
  return {
    async close() {
      clearTimeout(timer);
      await watcher.close();
      await running;
    },
  };
}
