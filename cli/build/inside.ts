import { lstatSync } from 'node:fs';
import { join, posix } from 'node:path';
import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';

/**
 * Gives back the path of `name` below `dir`, or fails when it would lead out of it: by its own text, or through a symbolic
 * link that stands in `dir`. Folders that were looked at already are in `known`.
 */
export function inside(dir: string, name: string, known?: Set<string>): string {
  if (name === '' || name.includes('\0') || name.endsWith('/') || posix.normalize(name) !== name)
    throw leaves(dir, name);
  if (name === '..' || name.startsWith('../') || posix.isAbsolute(name)) throw leaves(dir, name);
  for (let folder = posix.dirname(name); folder !== '.'; folder = posix.dirname(folder)) {
    if (known?.has(folder)) break;
    const stat = lstatSync(join(dir, folder), { throwIfNoEntry: false });
    if (stat !== undefined && !stat.isDirectory()) throw leaves(dir, name);
    if (stat !== undefined) known?.add(folder);
  }
  return join(dir, name);
}

function leaves(dir: string, name: string): Failure {
  return new Failure(`${JSON.stringify(name)} would be written outside of ${dir}`, exitCode.refused);
}
