import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Value } from '../../compiler/source/compose.ts';
import { readSite } from '../../compiler/source/read-site.ts';
import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { mergeYaml } from './merge-yaml.ts';
import { splitByFile } from './split-by-file.ts';

type Map_ = { [key: string]: Value };

/** Says `additions` in the files of a site, each object where it stands, and new ones in `users.yaml`. Gives back the files that changed. */
export function mergeIntoSite(dir: string, additions: Map_): string[] {
  const tree = readSite(dir);
  if (!tree.isWhole) {
    const problem = tree.diagnostics[0]?.message ?? 'something is missing';
    throw new Failure(`the site cannot be read, nothing was done: ${problem}\nSee: pbxc check`, exitCode.invalid);
  }
  const parts = splitByFile(additions, tree.root, 'users.yaml');
  return mergeIntoFiles(new Map([...parts].map(([name, part]) => [join(dir, name), part])));
}

/** Merges into files, which are made where they are not; none is written unless all can be. Gives back those that changed. */
export function mergeIntoFiles(parts: ReadonlyMap<string, Map_>): string[] {
  const changed = new Map<string, string>();
  for (const [path, additions] of parts) {
    const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
    const after = mergeYaml(before, additions);
    if (after === undefined)
      throw new Failure(`${path} is not written as lines of keys, nothing was done`, exitCode.refused);
    if (after !== before) changed.set(path, after);
  }
  for (const [path, text] of changed) writeFileSync(path, text);
  return [...changed.keys()].sort();
}
