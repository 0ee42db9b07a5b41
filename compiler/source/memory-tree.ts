import { posix } from 'node:path';
import type { FileTree, ReadFile, TreeEntry } from './file-tree.ts';

/** What a tree in memory holds at a path. */
export type MemoryEntry =
  | { readonly kind: 'file'; readonly bytes: Buffer }
  | { readonly kind: 'link'; readonly target: string }
  | { readonly kind: 'other' };

/** A tree of which every path and its bytes are known; folders are what paths say. Errors are those of the system. */
export function memoryTree(name: string, paths: ReadonlyMap<string, MemoryEntry>): FileTree {
  const folders = foldersOf(paths);
  return {
    name,
    entries: (folder) => [...(folders.get(folder)?.values() ?? missing())],
    linkProblem: (path) => {
      const found = follow(paths, path);
      if (found === 'outside') return 'is a link that leads out of the site';
      return paths.get(found)?.kind === 'file' ? undefined : 'is a link to what is no file';
    },
    read: (path, most) => readUpTo(paths.get(follow(paths, path)), most),
    locate: (path) => follow(paths, path),
  };
}

function foldersOf(paths: ReadonlyMap<string, MemoryEntry>): Map<string, Map<string, TreeEntry>> {
  const folders = new Map([['', new Map<string, TreeEntry>()]]);
  for (const [path, { kind }] of paths) {
    let entry: TreeEntry = { name: posix.basename(path), kind };
    for (let at = path; at !== ''; ) {
      const folder = at.includes('/') ? posix.dirname(at) : '';
      const known = folders.get(folder);
      if (known !== undefined) {
        known.set(entry.name, entry);
        break;
      }
      folders.set(folder, new Map([[entry.name, entry]]));
      entry = { name: posix.basename(folder), kind: 'folder' };
      at = folder;
    }
  }
  return folders;
}

/** As many links as Linux follows. */
const mostLinks = 40;

/** The path that a link leads to in the end, by links that are files themselves; a path that is no link is its own. */
function follow(paths: ReadonlyMap<string, MemoryEntry>, path: string): string {
  let at = path;
  for (let count = 0; count <= mostLinks; count += 1) {
    const entry = paths.get(at);
    if (entry?.kind !== 'link') return at;
    if (posix.isAbsolute(entry.target)) return 'outside';
    at = posix.join(posix.dirname(at), entry.target);
    if (at === '..' || at.startsWith('../')) return 'outside';
  }
  throw systemError('ELOOP', 'too many symbolic links');
}

function readUpTo(entry: MemoryEntry | undefined, most: number): ReadFile {
  if (entry?.kind !== 'file') return missing();
  const size = entry.bytes.length;
  return { size, bytes: size > most ? undefined : entry.bytes };
}

function missing(): never {
  throw systemError('ENOENT', 'no such file or directory');
}

function systemError(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}
