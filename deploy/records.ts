import type { Artifact } from '../compiler/artifact.ts';
import { bytesOf } from './bytes-of.ts';
import { digestOf, type ManifestFile } from './manifest.ts';
import type { Plan } from './plan.ts';
import { secretKeysOf } from './secret-keys.ts';
import type { SecretValues } from './secrets/resolve.ts';

/** The host's records once the plan is done, for every file of the site. Recorded files that are gone drop out. */
export function recordsAfter(
  plan: Plan,
  artifacts: ReadonlyMap<string, Artifact>,
  values: SecretValues,
  hostKey: Buffer,
): Map<string, ManifestFile> {
  const records = new Map<string, ManifestFile>();
  for (const file of plan.files) {
    const artifact = artifacts.get(file.path);
    if (artifact === undefined) continue;
    const isAsFound = file.content === undefined && file.found !== undefined;
    const digest = isAsFound ? file.found : digestOf(hostKey, bytesOf(artifact, values));
    const secretKeys = artifact.sensitive ? { secretKeys: [...secretKeysOf(artifact)].sort() } : {};
    records.set(file.path, { digest, reload: artifact.reload, ...secretKeys });
  }
  return records;
}

/** The records of a plan that was only done in part: what was not done stays as it was recorded before. */
export function recordsOfPart(
  before: ReadonlyMap<string, ManifestFile>,
  after: ReadonlyMap<string, ManifestFile>,
  isDone: (path: string) => boolean,
): Map<string, ManifestFile> {
  const records = new Map<string, ManifestFile>();
  for (const path of new Set([...before.keys(), ...after.keys()])) {
    const record = isDone(path) ? after.get(path) : before.get(path);
    if (record !== undefined) records.set(path, record);
  }
  return records;
}
