import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type BuildManifest, manifestName, readManifest } from '../build/manifest.ts';
import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';

/** A generated file inside a build directory: which host's, and what the build said about itself. */
export interface BuiltFile {
  readonly host: string;
  /** The path on the host. */
  readonly path: string;
  readonly file: string;
  readonly siteDir: string;
  readonly environment: string | undefined;
  /** SHA-256 of the file as it was built; undefined for a file the build did not write. */
  readonly digest: string | undefined;
}

/** Finds the build a file belongs to, looking for its manifest upwards. */
export function findBuiltFile(file: string): BuiltFile {
  const found = nearestManifest(dirname(file));
  if (found === undefined) {
    const hint = 'give a file of a directory made by "pbxc build", or --site SITE and a path on a host';
    throw new Failure(`${file} is in no build of pbxc: ${hint}`, exitCode.failed);
  }
  const { dir, manifest } = found;
  const name = relative(dir, file).split(sep).join('/');
  const slash = name.indexOf('/');
  return {
    host: name.slice(0, Math.max(0, slash)),
    path: name.slice(slash),
    file,
    siteDir: resolve(dir, manifest.site),
    environment: manifest.environment ?? undefined,
    digest: Object.hasOwn(manifest.files, name) ? manifest.files[name] : undefined,
  };
}

function nearestManifest(from: string): { dir: string; manifest: BuildManifest } | undefined {
  for (let dir = from; ; dir = dirname(dir)) {
    if (existsSync(join(dir, manifestName))) {
      const manifest = readManifest(dir);
      if (manifest !== undefined) return { dir, manifest };
    }
    if (dir === dirname(dir)) return undefined;
  }
}
