import {
  closeSync,
  type Dirent,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { join, sep } from 'node:path';
import type { FileTree, ReadFile, TreeEntry } from './file-tree.ts';

/** A directory of this machine. Nothing outside of it is ever followed. */
export function directory(dir: string): FileTree {
  return {
    name: dir,
    entries: (folder) => readdirSync(join(realpathSync(dir), folder), { withFileTypes: true }).map(toEntry),
    linkProblem: (path) => {
      const root = realpathSync(dir);
      const target = realpathSync(join(root, path));
      if (!target.startsWith(root + sep)) return 'is a link that leads out of the site';
      return statSync(target).isFile() ? undefined : 'is a link to what is no file';
    },
    read: (path, most) => readUpTo(join(dir, path), most),
    locate: (path) => realpathSync(join(dir, path)),
  };
}

function toEntry(entry: Dirent): TreeEntry {
  const { name } = entry;
  if (entry.isFile()) return { name, kind: 'file' };
  if (entry.isDirectory()) return { name, kind: 'folder' };
  return { name, kind: entry.isSymbolicLink() ? 'link' : 'other' };
}

function readUpTo(file: string, most: number): ReadFile {
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    return { size, bytes: size > most ? undefined : readFileSync(handle) };
  } finally {
    closeSync(handle);
  }
}
