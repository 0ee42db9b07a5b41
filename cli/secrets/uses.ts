import type { Artifact } from '../../compiler/artifact.ts';
import type { Secret } from '../../compiler/secret.ts';

/** Where secrets go. */
export interface SecretUses {
  readonly hosts: readonly string[];
  /** Names of the secrets, sorted. */
  readonly names: readonly string[];
  /** How many files of phones hold one. */
  readonly phones: number;
}

/** Where those secrets go that are meant: what has to follow when they change. */
export function usesOf(artifacts: readonly Artifact[], isMeant: (secret: Secret) => boolean): SecretUses {
  const hosts = new Set<string>();
  const names = new Set<string>();
  const phones = new Set<string>();
  for (const { host, path, secrets } of artifacts) {
    for (const { secret, syntax } of secrets) {
      if (!isMeant(secret)) continue;
      hosts.add(host);
      names.add(secret.id);
      // Phones' files have syntaxes of their own.
      if (syntax !== 'asterisk' && syntax !== 'verbatim') phones.add(path);
    }
  }
  return { hosts: [...hosts].sort(), names: [...names].sort(), phones: phones.size };
}
