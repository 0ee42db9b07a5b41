import { mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import type { Artifact } from '../../compiler/artifact.ts';
import { sha256 } from '../../compiler/sha256.ts';
import { stage } from '../../deploy/write-files.ts';
import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { inside } from './inside.ts';
import { type BuildManifest, manifestName, readManifest } from './manifest.ts';

export interface BuildResult {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

/** Writes artifacts to `DIR/<host>/<absolute path>`, as `writeFiles` does. */
export function writeBuild(
  dir: string,
  artifacts: readonly Artifact[],
  about: Pick<BuildManifest, 'site' | 'environment'>,
  isSelected: (host: string, path: string) => boolean,
): BuildResult {
  const files = new Map(artifacts.map(({ host, path, content }) => [`${host}${path}`, content]));
  return writeFiles(dir, files, about, (name) => {
    const slash = name.indexOf('/');
    return isSelected(name.slice(0, slash), name.slice(slash));
  });
}

/** A file of a build: its text, and for whom it is when not for everybody. */
export type BuildFile = string | { readonly content: string; readonly mode: number };

/**
 * Writes files below a directory of builds, by their names in it. What an earlier build wrote and this one would have written
 * again but for a change of the site (`isSelected`) is removed; files of anybody else are left.
 */
export function writeFiles(
  dir: string,
  contents: ReadonlyMap<string, BuildFile>,
  about: Pick<BuildManifest, 'site' | 'environment'>,
  isSelected: (name: string) => boolean,
): BuildResult {
  const earlier = claim(dir);
  const files: Record<string, string> = {};
  let written = 0;
  const folders = new Set<string>();
  for (const [name, file] of contents) {
    const { content, mode } = typeof file === 'string' ? { content: file, mode: 0o644 } : file;
    const path = inside(dir, name, folders);
    const folder = posix.dirname(name);
    if (!folders.has(folder)) mkdirSync(dirname(path), { recursive: true });
    folders.add(folder);
    const bytes = Buffer.from(content);
    // In a directory that was empty nothing can be as wanted already.
    if (earlier === undefined || !isAsWanted(path, bytes, mode)) {
      write(path, bytes, mode);
      written++;
    }
    files[name] = sha256(bytes);
  }
  let removed = 0;
  for (const [name, digest] of Object.entries(earlier?.files ?? {})) {
    if (Object.hasOwn(files, name)) continue;
    if (isSelected(name)) {
      remove(dir, name);
      removed++;
    } else {
      files[name] = digest;
    }
  }
  const manifest: BuildManifest = { version: 1, ...about, files: sorted(files) };
  const text = Buffer.from(`${JSON.stringify(manifest, undefined, 2)}\n`);
  const file = join(dir, manifestName);
  if (!isAsWanted(file, text, 0o644)) write(file, text, 0o644);
  return { written, unchanged: contents.size - written, removed };
}

/** Makes sure the directory is ours or empty, before anything in it is touched. */
function claim(dir: string): BuildManifest | undefined {
  const stat = statSync(dir, { throwIfNoEntry: false });
  if (stat !== undefined && !stat.isDirectory()) throw new Failure(`${dir} is not a directory`, exitCode.refused);
  mkdirSync(dir, { recursive: true });
  const manifest = readManifest(dir);
  if (manifest === undefined && readdirSync(dir).length > 0) {
    throw new Failure(
      `${dir} is not empty and not a build of pbxc (no ${manifestName} in it): choose another directory`,
      exitCode.refused,
    );
  }
  return manifest;
}

function isAsWanted(file: string, bytes: Buffer, mode: number): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  const looksAlike = stat?.size === bytes.length && stat.isFile() && (stat.mode & 0o777) === mode;
  return looksAlike && readFileSync(file).equals(bytes);
}

/** Whole or not at all: a reader sees the old file or the new one. */
function write(file: string, bytes: Buffer, mode: number): void {
  renameSync(stage(file, bytes, mode, undefined).staged, file);
}

/** Removes a file, and the folders that are empty then. */
function remove(dir: string, name: string): void {
  rmSync(inside(dir, name), { force: true });
  for (let folder = posix.dirname(name); folder !== '.'; folder = posix.dirname(folder)) {
    const path = inside(dir, folder);
    if (statSync(path, { throwIfNoEntry: false }) === undefined) continue;
    if (readdirSync(path).length > 0) return;
    rmdirSync(path);
  }
}

function sorted(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
}
