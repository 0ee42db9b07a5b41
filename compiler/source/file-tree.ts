/**
 * The files of a site, wherever they are: in a directory (`directory.ts`), or held in memory (`memory-tree.ts`), such as those
 * of a Git revision. Paths are relative to the site, with `/`; the site itself is the empty path.
 */
export interface FileTree {
  /** How a message calls the whole: `site-config`, `site-config at 1a2b3c4d5e6f`. */
  readonly name: string;
  /** What stands in a folder, in no order. Throws what the system says of a folder that cannot be read. */
  entries(folder: string): readonly TreeEntry[];
  /** Why a link leads to no file of the site (the end of a sentence about it), or undefined. Throws like `entries`. */
  linkProblem(path: string): string | undefined;
  /** The bytes of a file; not read when there are more than `most`. Throws like `entries`. */
  read(path: string, most: number): ReadFile;
  /** Where the bytes can be had again: a path on this machine, or in the tree when it is in memory. */
  locate(path: string): string;
}

export interface TreeEntry {
  readonly name: string;
  /** `other` is what blocks or never ends when it is read: a pipe, a device; or another repository. */
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

export interface ReadFile {
  /** Of the whole file. */
  readonly size: number;
  readonly bytes: Buffer | undefined;
}
