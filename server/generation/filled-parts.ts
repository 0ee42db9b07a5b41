import { type Artifact, type ArtifactPart, partsOf, type SecretUse } from '../../compiler/artifact.ts';
import { fill } from '../../deploy/fill.ts';
import { rememberingDeriver } from '../../deploy/secrets/derive.ts';
import { type ResolvedSecrets, resolveSecrets, type SecretValues } from '../../deploy/secrets/resolve.ts';

/** A part of a file as bytes, and what it was made of besides its text. */
export interface FilledPart {
  readonly bytes: Uint8Array;
  /** What derived secrets were derived from. */
  readonly siteKey: string | undefined;
  /** Those of its secrets that are read, which may give another value the next time, and the values that they had. */
  readonly read: readonly SecretUse[];
  readonly values: readonly (string | undefined)[];
  /** One that is derived, if there is any. */
  readonly derived: SecretUse | undefined;
}

/**
 * Fills secrets into files, again and again. A part that is the same object, with the same site key and the same values of those
 * secrets that are read from somewhere, is not filled in again, and its derived secrets are not looked at.
 */
export interface FilledParts {
  /** Finds the values of what is to be filled in; as `resolveSecrets`, but without the values. */
  resolve(artifacts: readonly Artifact[], dir: string): Omit<ResolvedSecrets, 'values'>;
  /** The parts of a text as bytes; only after `resolve`, without an error. */
  fill(artifact: Artifact): readonly FilledPart[];
}

export function filledParts(): FilledParts {
  const known = new WeakMap<ArtifactPart, FilledPart>();
  const deriverOf = rememberingDeriver();
  const encoder = new TextEncoder();
  let siteKey: string | undefined;
  let values: SecretValues = new Map();

  /** What has to be resolved, and whether that is all: what is known was made with the site key that we know. */
  function needed(artifacts: readonly Artifact[]): { readonly uses: SecretUse[]; readonly isAll: boolean } {
    const uses: SecretUse[] = [];
    let derived: SecretUse | undefined;
    let isAll = true;
    for (const artifact of artifacts) {
      for (const part of partsOf(artifact)) {
        const before = known.get(part);
        const isKnown = before !== undefined && before.siteKey === siteKey;
        if (isKnown) {
          isAll = false;
          derived ??= before.derived;
        }
        for (const use of isKnown ? before.read : part.secrets) uses.push(use);
      }
    }
    // So that the key is read: it may be another one.
    if (derived !== undefined) uses.push(derived);
    return { uses, isAll };
  }

  function isRight({ siteKey: madeWith, read, values: before }: FilledPart): boolean {
    return madeWith === siteKey && read.every(({ secret }, at) => values.get(secret.id) === before[at]);
  }

  return {
    resolve(artifacts, dir) {
      const { uses, isAll } = needed(artifacts);
      let resolved = resolveSecrets([{ secrets: uses }], dir, process.env, deriverOf);
      if (resolved.siteKey?.text !== siteKey) {
        siteKey = resolved.siteKey?.text;
        if (!isAll) resolved = resolveSecrets(artifacts, dir, process.env, deriverOf);
      }
      values = resolved.values;
      return resolved;
    },
    fill(artifact) {
      return partsOf(artifact).map((part) => {
        const before = known.get(part);
        if (before !== undefined && isRight(before)) return before;
        const read = part.secrets.filter(({ secret }) => secret.source.kind !== 'auto');
        const filled: FilledPart = {
          bytes: encoder.encode(fill({ path: artifact.path, content: part.content, secrets: part.secrets }, values)),
          siteKey,
          read,
          values: read.map(({ secret }) => values.get(secret.id)),
          derived: part.secrets.find(({ secret }) => secret.source.kind === 'auto'),
        };
        known.set(part, filled);
        return filled;
      });
    },
  };
}
