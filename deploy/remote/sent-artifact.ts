import type { Artifact, SecretUse } from '../../compiler/artifact.ts';
import type { Secret } from '../../compiler/secret.ts';
import { bytesOf } from '../bytes-of.ts';

/** An artifact on its way to another machine, as JSON: without the places it comes from, and the secrets that stand there, which are in the site. */
export interface SentArtifact extends Omit<Artifact, 'origins' | 'secrets' | 'file' | 'parts'> {
  readonly secrets: readonly SentUse[];
  /** `bytes` in base64; absent where only its digest is needed. */
  readonly file?: { readonly size: number; readonly digest: string; readonly bytes?: string };
}

interface SentUse extends Omit<SecretUse, 'secret'> {
  readonly secret: Omit<Secret, 'origin'>;
}

/** `withBytes`: the paths of which the far end needs the bytes; text is always whole. */
export function sendArtifact(artifact: Artifact, withBytes: ReadonlySet<string>): SentArtifact {
  const { origins, secrets, file, parts, ...rest } = artifact;
  return {
    ...rest,
    secrets: secrets.map(({ secret: { id, source, shape }, ...use }) => ({ ...use, secret: { id, source, shape } })),
    ...(file !== undefined && {
      file: {
        size: file.size,
        digest: file.digest,
        ...(withBytes.has(artifact.path) && { bytes: bytesOf(artifact, new Map()).toString('base64') }),
      },
    }),
  };
}

export function receiveArtifact({ secrets, file, ...rest }: SentArtifact): Artifact {
  return {
    ...rest,
    origins: [],
    // Where a secret stands is told where the site is.
    secrets: secrets.map(({ secret, ...use }) => ({
      ...use,
      secret: { ...secret, origin: { container: {}, key: '' } },
    })),
    ...(file !== undefined && {
      file: {
        path: rest.path,
        size: file.size,
        digest: file.digest,
        ...(file.bytes !== undefined && { bytes: Buffer.from(file.bytes, 'base64') }),
      },
    }),
  };
}
