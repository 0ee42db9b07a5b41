import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { folders } from '../folders.ts';
import { HostError } from '../host-error.ts';
import { digestOf } from '../manifest.ts';
import { flush, stage } from '../write-files.ts';
import { OBJECTS_FOLDER } from './paths.ts';

/**
 * The contents of files, kept on their host under their digests: what is the same in many generations is there once. They hold
 * secrets, so nobody but root may read them, and a keyed digest as a name tells nothing.
 */
export interface Store {
  /** Returns when they are on the disk, with their names. */
  keep(contents: readonly Buffer[]): string[];
  has(name: string): boolean;
  /** Throws a `HostError` when it is not what was kept. */
  read(name: string): Buffer;
  /** Where a content is. */
  fileOf(name: string): string;
  /** Removes all others, and what an interrupted `keep` left. */
  keepOnly(names: ReadonlySet<string>): void;
}

export function storeOf(root: string, key: Buffer): Store {
  const folder = join(root, OBJECTS_FOLDER);
  const fileOf = (name: string): string => join(folder, name);
  const has = (name: string): boolean => existsSync(fileOf(name));

  function keep(contents: readonly Buffer[]): string[] {
    const names = contents.map((content) => digestOf(key, content));
    const missing = new Map(contents.map((content, index) => [names[index] ?? '', content]));
    for (const name of missing.keys()) if (has(name)) missing.delete(name);
    if (missing.size === 0) return names;
    folders().make(folder, 0o700);
    const staged = [...missing].map(([name, content]) => stage(fileOf(name), content, 0o600, undefined));
    flush(staged.map((file) => file.staged));
    for (const file of staged) renameSync(file.staged, file.file);
    flush([folder]);
    return names;
  }

  function read(name: string): Buffer {
    const content = readFileSync(fileOf(name));
    if (digestOf(key, content) === name) return content;
    throw new HostError(`${OBJECTS_FOLDER}/${name} is not what was kept there: the disk or somebody changed it`);
  }

  function keepOnly(names: ReadonlySet<string>): void {
    if (!existsSync(folder)) return;
    for (const name of readdirSync(folder)) if (!names.has(name)) rmSync(fileOf(name), { force: true });
  }

  return { keep, has, read, fileOf, keepOnly };
}
