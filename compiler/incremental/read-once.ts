import type { FileTree, ReadFile, TreeEntry } from '../source/file-tree.ts';

/** The tree as it is when it is first looked at: whoever reads it again gets the same. */
export function readOnce(tree: FileTree): FileTree {
  const folders = new Map<string, readonly TreeEntry[]>();
  const files = new Map<string, ReadFile>();
  return {
    ...tree,
    entries: (folder) => kept(folders, folder, () => tree.entries(folder)),
    read: (path, most) => kept(files, path, () => tree.read(path, most)),
  };
}

function kept<Value>(known: Map<string, Value>, key: string, read: () => Value): Value {
  let value = known.get(key);
  if (value === undefined) {
    value = read();
    known.set(key, value);
  }
  return value;
}
