import type { Model } from '../model/model.ts';
import { isSecretKey } from '../secret-key.ts';
import { isMap } from './same-value.ts';

/** The id of the secret that stands under a key of an object of a site; undefined where none does. */
export type SecretAt = (container: object, key: string | number, path: string) => string | undefined;

/** Lists of secrets. */
const lists = new Set(['tokens']);
/** Options and variables of any name are among these: there a name that only looks like one of a secret is one. */
const free = /(?:^|\.)(?:asterisk|raw|variables)\./;
const freeKey = /^(?:asterisk|raw|variables)$/;
const secretLooks = /pass|secret|cred|token|md5|(?:^|_)key$|(?:^|_)pin(?:$|_)/i;

/** Below this key options and variables of any name may stand. */
export function isFreeKey(key: string): boolean {
  return freeKey.test(key);
}

/** Whether the name of an option or variable of any name is like that of a secret. */
export function looksSecret(name: string): boolean {
  return secretLooks.test(name);
}

/** Whether each entry of the list under this key is a secret. */
export function isSecretList(key: string): boolean {
  return lists.has(key);
}

/** The secrets of a site by where they stand; of a site without a model they are known by their keys alone. */
export function secretFinder(model: Model | undefined): SecretAt {
  const ids = new Map<object, Map<string, string>>();
  for (const { id, origin, isUnwritten } of model?.secrets.values() ?? []) {
    if (isUnwritten === true) continue;
    const known = ids.get(origin.container) ?? new Map<string, string>();
    known.set(String(origin.key), id);
    ids.set(origin.container, known);
  }
  return (container, key, path) => {
    const id = ids.get(container)?.get(String(key));
    if (id !== undefined) return id;
    // An entry of a list goes by the list's own key.
    const name = Array.isArray(container) ? path.slice(path.lastIndexOf('.') + 1) : String(key);
    const isInList = Array.isArray(container) && isSecretList(name);
    return isInList || isSecretKey(name) || (free.test(path) && looksSecret(name)) ? path : undefined;
  };
}

/** A value with what is secret in it replaced by where it comes from, and whether there was any. */
export function withoutSecrets(value: unknown, path: string, secretAt: SecretAt): { value: unknown; hides: boolean } {
  let hides = false;
  const shown = (container: object, key: string | number, inner: string, each: unknown): unknown => {
    if (secretAt(container, key, inner) !== undefined) {
      hides = true;
      return secretSource(each);
    }
    const part = withoutSecrets(each, inner, secretAt);
    hides ||= part.hides;
    return part.value;
  };
  if (Array.isArray(value)) {
    const items = value.map((each, key) => shown(value, key, path, each));
    return { value: items, hides };
  }
  if (!isMap(value)) return { value, hides };
  const entries = Object.entries(value).map(([key, each]) => [key, shown(value, key, `${path}.${key}`, each)]);
  return { value: Object.fromEntries(entries), hides };
}

/** Where a secret comes from, which tells nothing of its value: `auto`, `env TRUNK_PASSWORD`, `in the clear`. */
export function secretSource(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (value === 'auto') return 'auto';
  if (!isMap(value)) return 'in the clear';
  // Of a site that was kept, which has nothing else in the place of a secret.
  if (typeof value['$secret'] === 'string' && typeof value['from'] === 'string') return value['from'];
  const { env, file, auto, rotate } = value;
  if (typeof env === 'string') return `env ${env}`;
  if (typeof file === 'string') return `file ${file}`;
  if (auto !== undefined) return typeof rotate === 'number' ? `auto, rotation ${rotate}` : 'auto';
  return `by ${Object.keys(value).sort().join(', ')}`;
}
