import type { Artifact } from '../compiler/artifact.ts';
import { bytesOf } from './bytes-of.ts';
import { digestOf, type ManifestFile } from './manifest.ts';
import { octal } from './octal.ts';
import type { Plan } from './plan.ts';
import { isWritten } from './planned-file.ts';
import { secretKeysOf } from './secret-keys.ts';
import type { SecretValues } from './secrets/resolve.ts';

/**
 * The host's records once the plan is done, for every file of the site. Recorded files that are gone drop out. What is known
 * of a file from a generation counts before what its artifact says.
 */
export function recordsAfter(
  plan: Plan,
  artifacts: ReadonlyMap<string, Artifact>,
  values: SecretValues,
  hostKey: Buffer,
  known: ReadonlyMap<string, ManifestFile> = new Map(),
): Map<string, ManifestFile> {
  const records = new Map<string, ManifestFile>();
  for (const file of plan.files) {
    const artifact = artifacts.get(file.path);
    if (artifact === undefined) continue;
    const record = known.get(file.path);
    if (record !== undefined) {
      records.set(file.path, record);
      continue;
    }
    const isAsFound = !isWritten(file) && file.oldDigest !== undefined;
    const digest = isAsFound ? file.oldDigest : digestOf(hostKey, bytesOf(artifact, values));
    const secretKeys = artifact.sensitive ? { secretKeys: [...secretKeysOf(artifact)].sort() } : {};
    records.set(file.path, { digest, mode: octal(artifact.mode), reload: artifact.reload, ...secretKeys });
  }
  return records;
}
