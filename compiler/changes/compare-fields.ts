import type { Place } from '../source/place.ts';
import { isWritten, placeOf } from '../source/spans.ts';
import type { FieldChange, FieldValue } from './object-change.ts';
import type { SiteObject } from './objects-of.ts';
import { valueIn } from './objects-of.ts';
import { canonical, isMap, isSameValue, toList } from './same-value.ts';
import { type SecretAt, secretSource, withoutSecrets } from './secret-at.ts';
import { isUnordered } from './unordered.ts';

/** What stands under a key; nothing where the container is none. */
interface Slot {
  readonly container: object | undefined;
  readonly key: string | number;
  readonly value: unknown;
}

export interface Secrets {
  readonly before: SecretAt;
  readonly after: SecretAt;
}

/** The values in which an object differs from what it was, by their paths. Either may be missing: then all that was written. */
export function compareFields(
  before: SiteObject | undefined,
  after: SiteObject | undefined,
  secrets: Secrets,
): FieldChange[] {
  const section = after?.section ?? before?.section ?? '';
  const fields: FieldChange[] = [];
  compareSlots(slotOf(before), slotOf(after), '', { section, secrets, fields });
  return fields;
}

function slotOf(object: SiteObject | undefined): Slot {
  return { container: object?.origin.container, key: object?.origin.key ?? '', value: object?.value };
}

interface Comparison {
  readonly section: string;
  readonly secrets: Secrets;
  readonly fields: FieldChange[];
}

function compareSlots(before: Slot, after: Slot, path: string, comparison: Comparison): void {
  const { section, fields } = comparison;
  const secret = secretOf(before, after, path, comparison.secrets);
  if (secret !== undefined) {
    if (!isSameValue(before.value, after.value) || isRenamed(before, after, path, comparison.secrets)) {
      fields.push(secretChange(before, after, path, secret));
    }
    return;
  }
  if (isBranch(before.value) && isBranch(after.value) && (isMap(before.value) || isMap(after.value))) {
    for (const key of keysOf(before.value, after.value)) {
      const inner = path === '' ? key : `${path}.${key}`;
      compareSlots(slotIn(before.value, key), slotIn(after.value, key), inner, comparison);
    }
    return;
  }
  const last = path.slice(path.lastIndexOf('.') + 1);
  const isOrdered = !isUnordered(section, last);
  if (isSameValue(before.value, after.value, isOrdered)) return;
  const old = withoutSecrets(before.value, path, comparison.secrets.before);
  const now = withoutSecrets(after.value, path, comparison.secrets.after);
  const items = itemsOf(old.value, now.value, isOrdered);
  fields.push({
    path,
    ...(before.value !== undefined && { before: fieldValue(before, old.value) }),
    ...(after.value !== undefined && { after: fieldValue(after, now.value) }),
    ...(old.hides || now.hides ? { secret: `${section}/${path}` } : items !== undefined && { items }),
  });
}

/** A map, or nothing: what can be compared key by key. */
function isBranch(value: unknown): value is Readonly<Record<string, unknown>> | undefined {
  return value === undefined || isMap(value);
}

function keysOf(before: object | undefined, after: object | undefined): string[] {
  return [...new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})])].sort();
}

function slotIn(value: object | undefined, key: string): Slot {
  return { container: value, key, value: value === undefined ? undefined : valueIn(value, key) };
}

function secretOf(before: Slot, after: Slot, path: string, secrets: Secrets): string | undefined {
  const old = before.container === undefined ? undefined : secrets.before(before.container, before.key, path);
  const now = after.container === undefined ? undefined : secrets.after(after.container, after.key, path);
  return now ?? old;
}

/** A value that is derived from the name is another under another name. */
function isRenamed(before: Slot, after: Slot, path: string, secrets: Secrets): boolean {
  if (before.container === undefined || after.container === undefined) return false;
  if (secretSource(after.value)?.startsWith('auto') !== true) return false;
  return secrets.before(before.container, before.key, path) !== secrets.after(after.container, after.key, path);
}

function secretChange(before: Slot, after: Slot, path: string, secret: string): FieldChange {
  const old = secretSource(before.value);
  const now = secretSource(after.value);
  return {
    path,
    secret,
    ...(old !== undefined && { before: fieldValue(before, old) }),
    ...(now !== undefined && { after: fieldValue(after, now) }),
  };
}

function fieldValue(slot: Slot, value: unknown): FieldValue {
  const place = writtenPlace(slot);
  return { value, ...(place !== undefined && { place }) };
}

function writtenPlace({ container, key }: Slot): Place | undefined {
  if (container === undefined || !isWritten({ container, key })) return undefined;
  return placeOf({ container, key });
}

/** Of lists of texts: what went and what came, unless the order of what stayed changed where it matters. */
function itemsOf(before: unknown, after: unknown, isOrdered: boolean): FieldChange['items'] {
  if (!Array.isArray(before) && !Array.isArray(after)) return undefined;
  const old = textsOf(before);
  const now = textsOf(after);
  if (old === undefined || now === undefined) return undefined;
  const removed = old.filter((text) => !now.includes(text));
  const added = now.filter((text) => !old.includes(text));
  if (removed.length + added.length === 0) return undefined;
  const stayed = old.filter((text) => now.includes(text));
  const stays = now.filter((text) => old.includes(text));
  return isOrdered && !isSameValue(stayed, stays) ? undefined : { removed, added };
}

function textsOf(value: unknown): string[] | undefined {
  if (value === undefined) return [];
  const texts: string[] = [];
  for (const item of toList(value)) {
    if (typeof item !== 'string' && typeof item !== 'number' && typeof item !== 'boolean') return undefined;
    texts.push(canonical(item));
  }
  return texts;
}
