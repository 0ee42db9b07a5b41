import { digestOf } from './manifest.ts';
import type { SecretValues } from './secrets/resolve.ts';

/** That a secret of a host is another than before, by its id; never its value, nor what betrays one. */
export interface SecretChange {
  readonly name: string;
  readonly change: 'new' | 'changes' | 'gone';
}

/** Which values the secrets of a host have, by id: kept on that host, readable by root alone, so that a change can be told. */
export type SecretDigests = Readonly<Record<string, string>>;

export function secretDigests(values: SecretValues, key: Buffer): SecretDigests {
  return Object.fromEntries([...values].map(([id, value]) => [id, digestOf(key, value)]));
}

/** In the order of their names. */
export function secretChanges(before: SecretDigests, after: SecretDigests): SecretChange[] {
  const changes: SecretChange[] = [];
  for (const [name, digest] of Object.entries(after)) {
    const old = Object.hasOwn(before, name) ? before[name] : undefined;
    if (old !== digest) changes.push({ name, change: old === undefined ? 'new' : 'changes' });
  }
  for (const name of Object.keys(before)) {
    if (!Object.hasOwn(after, name)) changes.push({ name, change: 'gone' });
  }
  return changes.sort((a, b) => (a.name < b.name ? -1 : 1));
}
