import type { Artifact } from '../../compiler/artifact.ts';
import { sha256 } from '../../compiler/sha256.ts';
import type { ManifestFile } from '../manifest.ts';
import type { Origin } from './applied.ts';
import type { Generation } from './generation.ts';
import type { Store } from './store.ts';

/** A generation as what it was made from: so that going back is an apply like any other. */
export interface KeptArtifacts {
  readonly artifacts: readonly Artifact[];
  /** What the manifest said of them, which they cannot say themselves. */
  readonly records: ReadonlyMap<string, ManifestFile>;
  readonly origin: Origin;
}

export function artifactsOf(generation: Generation, store: Store): KeptArtifacts {
  const records = new Map(Object.entries(generation.files));
  const artifacts = [...records].map(([path, file]): Artifact => {
    const bytes = store.read(file.digest);
    const isSensitive = file.secretKeys !== undefined;
    const text = isSensitive ? undefined : textOf(bytes);
    return {
      host: generation.host,
      path,
      // A secret is shown by nothing: the keyed digest tells two contents apart, and nobody which they are.
      content: text ?? `<as kept in generation ${generation.number}, ${file.digest}>\n`,
      ...(text === undefined && {
        file: { path: store.fileOf(file.digest), size: bytes.length, digest: sha256(bytes) },
      }),
      mode: Number.parseInt(file.mode, 8),
      owner: file.owner,
      reload: file.reload,
      sensitive: isSensitive,
      secrets: [],
      origins: [],
    };
  });
  const { site, secrets } = generation;
  const origin = { ...(site !== undefined && { site }), ...(secrets !== undefined && { secrets }) };
  return { artifacts, records, origin };
}

/** Undefined for what is no text. */
function textOf(bytes: Buffer): string | undefined {
  const text = bytes.toString('utf8');
  return Buffer.from(text).equals(bytes) ? text : undefined;
}
