import { git, gitLine } from './git.ts';

/** A file of a tree that is to be written. */
export interface TreeFile {
  /** With `/`, below the top. */
  readonly path: string;
  readonly bytes: Buffer;
  readonly isExecutable: boolean;
}

/** Writes a tree of Git with these files, without an index, and returns its hash. */
export function writeTree(dir: string, files: readonly TreeFile[]): string {
  const blobs = writeBlobs(
    dir,
    files.map(({ bytes }) => bytes),
  );
  const root = folder();
  for (const [index, { path, isExecutable }] of files.entries()) {
    const parts = path.split('/');
    const name = parts.pop() ?? '';
    let at = root;
    for (const part of parts) {
      const inner = at.folders.get(part) ?? folder();
      at.folders.set(part, inner);
      at = inner;
    }
    at.lines.push(`${isExecutable ? '100755' : '100644'} blob ${blobs[index]}\t${name}`);
  }
  return writeFolders(dir, root);
}

/** A folder of which the files are known; the lines are those of `git mktree`. */
interface Folder {
  readonly folders: Map<string, Folder>;
  readonly lines: string[];
}

function folder(): Folder {
  return { folders: new Map(), lines: [] };
}

/** The innermost folders first, all of one depth in one call. */
function writeFolders(dir: string, root: Folder): string {
  const levels: Folder[][] = [[root]];
  for (let level = levels[0] ?? []; level.length > 0; ) {
    level = level.flatMap(({ folders }) => [...folders.values()]);
    levels.push(level);
  }
  const hashes = new Map<Folder, string>();
  for (const level of levels.reverse()) {
    if (level.length === 0) continue;
    for (const { folders, lines } of level) {
      for (const [name, inner] of folders) lines.push(`040000 tree ${hashes.get(inner)}\t${name}`);
    }
    const input = level.map(({ lines }) => lines.map((line) => `${line}\0`).join('')).join('\0');
    const written = gitLine(dir, ['mktree', '--batch', '-z'], `${input}\0`).split('\n');
    for (const [index, each] of level.entries()) hashes.set(each, written[index] ?? '');
  }
  return hashes.get(root) ?? '';
}

/** The hashes of blobs, all written by one `git fast-import`, which answers each mark with what it became. */
function writeBlobs(dir: string, contents: readonly Buffer[]): string[] {
  if (contents.length === 0) return [];
  const parts: Buffer[] = [];
  for (const [index, bytes] of contents.entries()) {
    const mark = index + 1;
    parts.push(Buffer.from(`blob\nmark :${mark}\ndata ${bytes.length}\n`), bytes, Buffer.from(`\nget-mark :${mark}\n`));
  }
  parts.push(Buffer.from('done\n'));
  return git(dir, ['fast-import', '--quiet', '--done'], Buffer.concat(parts)).toString('utf8').trim().split('\n');
}
