import type { Tree } from './tree.ts';

/** What has to happen to the first tree to make it the second, a sentence per file; nothing if they are equal byte by byte. */
export function compareTrees(before: Tree, after: Tree): string[] {
  const differences: string[] = [];
  for (const [path, content] of after) {
    const old = before.get(path);
    if (old === undefined) differences.push(`${path} is new`);
    else if (old !== content) differences.push(`${path} differs from line ${firstDifferentLine(old, content)}`);
  }
  for (const path of before.keys()) {
    if (!after.has(path)) differences.push(`${path} is gone`);
  }
  return differences;
}

function firstDifferentLine(left: string, right: string): number {
  const leftLines = left.split('\n');
  const rightLines = right.split('\n');
  let line = 0;
  while (leftLines[line] === rightLines[line]) line++;
  return line + 1;
}
