import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildMark } from '../../compiler/source/list-files.ts';
import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';

/** What a build directory says about itself, so that the next build removes only what an earlier one wrote. */
export interface BuildManifest {
  readonly version: 1;
  /** The site, relative to the build directory, with `/`. */
  readonly site: string;
  readonly environment: string | null;
  /** SHA-256 of each file by its name in the build directory. */
  readonly files: Readonly<Record<string, string>>;
}

export const manifestName = buildMark;

/** The manifest of a build directory, or undefined where there is none. */
export function readManifest(dir: string): BuildManifest | undefined {
  const file = join(dir, manifestName);
  if (!existsSync(file)) return undefined;
  const manifest = parse(readFileSync(file, 'utf8'));
  if (!isManifest(manifest)) {
    throw new Failure(
      `${file} is not of this version of pbxc, or damaged: remove ${dir} and build again`,
      exitCode.refused,
    );
  }
  return manifest;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isManifest(value: unknown): value is BuildManifest {
  if (typeof value !== 'object' || value === null) return false;
  if (!('version' in value && 'site' in value && 'environment' in value && 'files' in value)) return false;
  const { version, site, environment, files } = value;
  if (version !== 1 || typeof site !== 'string' || typeof files !== 'object' || files === null) return false;
  if (environment !== null && typeof environment !== 'string') return false;
  return Object.values(files).every((digest) => typeof digest === 'string');
}
