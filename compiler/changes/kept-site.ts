import type { Compiled } from '../compile.ts';
import type { Secret } from '../secret.ts';
import { isSecretKey } from '../secret-key.ts';
import type { ComparedSite } from './compare-sites.ts';
import { isMap } from './same-value.ts';
import { isFreeKey, isSecretList, looksSecret, type SecretAt, secretSource } from './secret-at.ts';

/** What stands in a kept site in place of a secret: which one it is, and where its value comes from. */
interface KeptSecret {
  readonly $secret: string;
  readonly from: string;
}

/**
 * A site as it can be kept, sent and compared with a later one: with its defaults, and without any secret. Objects without one
 * are the site's own, so they still know where they stand.
 */
export function keptSite({ site, model }: Pick<Compiled, 'site' | 'model'>): ComparedSite {
  const ids = new Map<object, Map<string, Secret>>();
  for (const secret of model?.secrets.values() ?? []) {
    if (secret.isUnwritten === true) continue;
    const known = ids.get(secret.origin.container) ?? new Map<string, Secret>();
    known.set(String(secret.origin.key), secret);
    ids.set(secret.origin.container, known);
  }
  const masked = site === undefined ? undefined : withoutSecrets(site, { ids, isFree: false, list: '' });
  return { site: isMap(masked) ? masked : undefined, secretAt: keptSecretAt };
}

/** A site that `keptSite` made and that went through JSON. */
export function keptSiteFrom(value: unknown): ComparedSite {
  return { site: isMap(value) ? value : undefined, secretAt: keptSecretAt };
}

const keptSecretAt: SecretAt = (container, key) => {
  const value: unknown = Reflect.get(container, key);
  return isKeptSecret(value) ? value.$secret : undefined;
};

interface Where {
  readonly ids: ReadonlyMap<object, ReadonlyMap<string, Secret>>;
  /** Options and variables of any name are around. */
  readonly isFree: boolean;
  /** The key of the list around, if there is one. */
  readonly list: string;
}

/** The value itself where there is nothing to hide in it. */
function withoutSecrets(value: unknown, where: Where): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? listWithout(value, where) : mapWithout(value, where);
}

function listWithout(list: readonly unknown[], where: Where): readonly unknown[] {
  const ids = where.ids.get(list);
  let copy: unknown[] | undefined;
  for (const [index, item] of list.entries()) {
    const isSecret = ids?.has(String(index)) === true || isSecretList(where.list) || isSecretKey(where.list);
    const kept = isSecret ? marker(ids?.get(String(index))?.id ?? where.list, item) : withoutSecrets(item, where);
    if (kept === item) continue;
    copy ??= [...list];
    copy[index] = kept;
  }
  return copy ?? list;
}

function mapWithout(map: object, { ids, isFree }: Where): object {
  const own = ids.get(map);
  let copy: Record<string, unknown> | undefined;
  for (const [key, item] of Object.entries(map)) {
    const secret = own?.get(key);
    const isSecret = secret !== undefined || isSecretKey(key) || (isFree && looksSecret(key));
    const kept = isSecret
      ? marker(secret?.id ?? key, item)
      : withoutSecrets(item, { ids, isFree: isFree || isFreeKey(key), list: key });
    if (kept === item) continue;
    // With the symbol under which the places are.
    copy ??= { ...map };
    copy[key] = kept;
  }
  return copy ?? map;
}

function marker(id: string, value: unknown): unknown {
  return value === undefined ? undefined : ({ $secret: id, from: secretSource(value) ?? '' } satisfies KeptSecret);
}

export function isKeptSecret(value: unknown): value is KeptSecret {
  return isMap(value) && typeof value['$secret'] === 'string' && typeof value['from'] === 'string';
}
