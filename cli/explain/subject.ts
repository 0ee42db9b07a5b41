import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Artifact } from '../../compiler/artifact.ts';
import type { Compiled } from '../../compiler/compile.ts';
import { nearest } from '../../compiler/didyoumean.ts';
import { sha256 } from '../../compiler/sha256.ts';
import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { oneHost } from '../hosts.ts';
import type { Input } from '../input.ts';
import type { Io } from '../io.ts';
import { compileSound, type Site, siteAt } from '../site.ts';
import { type BuiltFile, findBuiltFile } from './built-file.ts';

/** The generated file that is asked about, and the site it comes from as it is now. */
export interface Subject {
  readonly artifact: Artifact;
  readonly site: Site;
  readonly compiled: Compiled;
}

/** Finds it: with `--site` by its path on a host, else by the build directory it is in. */
export async function findSubject(file: string, input: Input, io: Io): Promise<Subject> {
  const siteArg = input.text('site');
  if (siteArg !== undefined) {
    const site = siteAt(siteArg, input, io);
    const compiled = await compileSound(site, io);
    const host = oneHost(compiled, input.list('host'));
    return { site, compiled, artifact: await findArtifact(compiled, host, file) };
  }
  const built = findBuiltFile(resolve(io.cwd, file));
  const site = { ...siteAt(built.siteDir, input, io), environment: built.environment };
  const compiled = await compileSound(site, io);
  const artifact = await findArtifact(compiled, built.host, built.path);
  const doubt = doubtAbout(built, artifact);
  if (doubt !== undefined) io.err.write(`${doubt}\n`);
  return { site, compiled, artifact };
}

async function findArtifact(compiled: Compiled, host: string, path: string): Promise<Artifact> {
  const { emit } = await import('../../targets/index.ts');
  const artifacts = emit(compiled).filter((artifact) => artifact.host === host);
  const found = artifacts.find((artifact) => artifact.path === path);
  if (found !== undefined) return found;
  const paths = artifacts.map((artifact) => artifact.path);
  const near = nearest(path, paths);
  const hint = near === undefined ? '' : `, did you mean ${near}?`;
  throw new Failure(`the site makes no file ${path} for host "${host}"${hint}`, exitCode.failed);
}

/** Why line numbers of the file may not be those of the site as it is now. */
function doubtAbout(built: BuiltFile, artifact: Artifact): string | undefined {
  if (built.digest !== sha256(artifact.content))
    return 'The site changed since this build: the answer is for the site as it is now.';
  if (built.digest !== sha256(readFileSync(built.file)))
    return 'The file was edited since it was built: its lines may have moved.';
  return undefined;
}
