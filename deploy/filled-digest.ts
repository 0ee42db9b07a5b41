import type { Artifact } from '../compiler/artifact.ts';
import { fill } from './fill.ts';
import { digestOf } from './manifest.ts';
import type { SecretValues } from './secrets/resolve.ts';

interface Known {
  readonly key: Buffer;
  readonly values: SecretValues;
  readonly digest: string;
}

/** A plan and its apply ask for the same ones. */
const known = new WeakMap<Artifact, Known>();

/**
 * Which content a file is to have, secrets and all: keyed, because a plain digest of a file whose only unknown is a PIN tells
 * the PIN. A file of the site holds no secret and goes by its own digest, `sha256:` in front; one that a generation kept may,
 * and has none here.
 */
export function filledDigest(artifact: Artifact, values: SecretValues, key: Buffer | undefined): string | undefined {
  if (artifact.file !== undefined) return artifact.sensitive ? undefined : `sha256:${artifact.file.digest}`;
  if (key === undefined) return undefined;
  const found = known.get(artifact);
  if (found !== undefined && found.values === values && found.key.equals(key)) return found.digest;
  const digest = digestOf(key, fill(artifact, values));
  known.set(artifact, { key, values, digest });
  return digest;
}
