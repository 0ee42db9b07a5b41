import type { FileTree } from '../../compiler/source/file-tree.ts';
import { type MemoryEntry, memoryTree } from '../../compiler/source/memory-tree.ts';
import { HostError } from '../host-error.ts';
import { git, tryGit } from './git.ts';
import { type Revision, shortHash } from './revision.ts';

/** Contents of blobs by their hashes, as far as they are known. */
export type Blobs = Map<string, Buffer>;

/**
 * The files of a directory as of a commit, read into memory: two calls of Git whatever their number, and no checkout. Undefined
 * where the commit does not have the directory. `prefix` is the directory in its repository (`prefixOf`). What is among `known`
 * is not read again; what is read comes to it.
 */
export function readTree(
  dir: string,
  revision: Revision,
  prefix: string,
  known: Blobs = new Map(),
): FileTree | undefined {
  const path = prefix.replace(/\/$/, '');
  const tree = path === '' ? `${revision.commit}^{tree}` : `${revision.commit}:${path}`;
  const { code, stdout } = tryGit(dir, ['rev-parse', '--verify', '--quiet', '--end-of-options', tree]);
  if (code !== 0) return undefined;
  const name = path === '' ? 'the site' : path;
  const entries = readEntries(dir, stdout.toString('utf8').trim(), known);
  return memoryTree(`${name} at ${shortHash(revision.commit)}`, entries);
}

/** Everything in a tree of Git by its path, but for what belongs to other tools. */
export function readEntries(dir: string, tree: string, blobs: Blobs = new Map()): Map<string, MemoryEntry> {
  const listed = listTree(dir, tree).filter(({ path }) => !isForOthers(path));
  const hashes = listed.filter(({ type }) => type === 'blob').map(({ hash }) => hash);
  readBlobs(dir, hashes, blobs);
  const entries = new Map<string, MemoryEntry>();
  for (const { mode, type, hash, path } of listed) {
    const bytes = blobs.get(hash);
    if (type !== 'blob' || bytes === undefined) entries.set(path, { kind: 'other' });
    else if (mode === '120000') entries.set(path, { kind: 'link', target: bytes.toString('utf8') });
    else entries.set(path, { kind: 'file', bytes });
  }
  return entries;
}

interface Listed {
  readonly mode: string;
  readonly type: string;
  readonly hash: string;
  readonly path: string;
}

/** What `git ls-tree` says of each path of a tree, without limits on names: entries end with a NUL. */
function listTree(dir: string, tree: string): Listed[] {
  const listed: Listed[] = [];
  for (const line of git(dir, ['ls-tree', '-r', '-z', '--full-tree', tree]).toString('utf8').split('\0')) {
    const [, mode = '', type = '', hash = '', path = ''] = /^(\d+) (\w+) ([0-9a-f]+)\t([\s\S]+)$/.exec(line) ?? [];
    if (path !== '') listed.push({ mode, type, hash, path });
  }
  return listed;
}

/** Not read by the compiler either (`list-files.ts`), and may be large. */
function isForOthers(path: string): boolean {
  return /^(?:node_modules|expected)\//.test(path) || /(?:^|\/)\./.test(path);
}

/** Adds the contents of blobs that are not there yet, from one `git cat-file --batch`. */
function readBlobs(dir: string, hashes: readonly string[], blobs: Blobs): void {
  const wanted = [...new Set(hashes)].filter((hash) => !blobs.has(hash));
  if (wanted.length === 0) return;
  const output = git(dir, ['cat-file', '--batch'], `${wanted.join('\n')}\n`);
  let at = 0;
  for (const hash of wanted) {
    const end = output.indexOf(10, at);
    const [, type, size] = output.toString('latin1', at, end).split(' ');
    const length = Number(size);
    if (type !== 'blob' || !Number.isSafeInteger(length)) throw new HostError(`git has no content for ${hash}`);
    blobs.set(hash, output.subarray(end + 1, end + 1 + length));
    at = end + 1 + length + 1;
  }
}
