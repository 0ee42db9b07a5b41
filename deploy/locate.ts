import { lstatSync, realpathSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';

/** Where a path of a host is on this machine, or why nothing may be written there (the end of a sentence about the path). */
export type Location = { readonly file: string } | { readonly problem: string };

/**
 * Finds files below `root`. A directory on the way may be a symbolic link, as long as it leads to a place below the root:
 * what is applied to `--root DIR` must not change anything else.
 */
export function locator(root: string): (path: string) => Location {
  const checkedFolders = new Map<string, string | undefined>();
  return (path) => {
    if (!path.startsWith('/') || normalize(path) !== path || path.endsWith('/') || path.includes('\0')) {
      return { problem: 'is not a plain absolute path' };
    }
    const file = join(root, path);
    const folder = dirname(file);
    if (!checkedFolders.has(folder)) checkedFolders.set(folder, folderProblem(root, folder));
    const problem = checkedFolders.get(folder);
    return problem === undefined ? { file } : { problem };
  };
}

/** Looks at the nearest directory that is there; the ones below it are made later, so they are no links. */
function folderProblem(root: string, folder: string): string | undefined {
  let at = folder;
  for (;;) {
    const stat = statOf(at);
    if (stat !== undefined) {
      const real = realpathOf(at);
      if (!isWithin(root, real)) return `leads outside ${root}: ${at} is ${real ?? 'a link to nowhere'}`;
      return statOf(real)?.isDirectory() ? undefined : `needs ${at} to be a directory, which it is not`;
    }
    if (at === root || at === dirname(at)) return undefined;
    at = dirname(at);
  }
}

/** A link to nowhere is as good as one to the outside: making a directory through it would make it somewhere else. */
function isWithin(root: string, real: string | undefined): real is string {
  const realRoot = realpathOf(root);
  if (realRoot === undefined || real === undefined) return false;
  return real === realRoot || real.startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep);
}

function statOf(path: string) {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    // A part of the way is no directory; the loop gets to it.
    return undefined;
  }
}

function realpathOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
