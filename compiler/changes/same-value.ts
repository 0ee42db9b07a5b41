/**
 * Whether two values of a site say the same. One may be written in several ways: a number as a text, a list of one as the one,
 * `yes` as `true`.
 */
export function isSameValue(before: unknown, after: unknown, isOrdered = true): boolean {
  if (before === after) return true;
  if (Array.isArray(before) || Array.isArray(after)) {
    if (before === undefined || after === undefined) return false;
    return isSameList(toList(before), toList(after), isOrdered);
  }
  if (isMap(before) && isMap(after)) return isSameMap(before, after);
  return isScalar(before) && isScalar(after) && canonical(before) === canonical(after);
}

export function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSameMap(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(before);
  if (keys.length !== Object.keys(after).length) return false;
  return keys.every((key) => Object.hasOwn(after, key) && isSameValue(before[key], after[key]));
}

function isSameList(before: readonly unknown[], after: readonly unknown[], isOrdered: boolean): boolean {
  if (before.length !== after.length) return false;
  if (isOrdered) return before.every((value, index) => isSameValue(value, after[index]));
  const left = new Set(before.keys());
  return after.every((value) => {
    const at = [...left].find((index) => isSameValue(before[index], value));
    return at !== undefined && left.delete(at);
  });
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** A scalar as the one of its ways to be written that all others stand for. */
export function canonical(value: string | number | boolean): string {
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}
