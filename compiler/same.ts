import type { Origin } from './source/origin.ts';

/** Whether two values say the same: plain data by what is in it, in the same order, and origins by being at the same place. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (isOrigin(a) && isOrigin(b)) return a.container === b.container && a.key === b.key;
  if (a instanceof Map && b instanceof Map) return isSame([...a], [...b]);
  if (a instanceof Set && b instanceof Set) return isSame([...a], [...b]);
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  const entries = Object.entries(a);
  const others = Object.entries(b);
  return (
    entries.length === others.length &&
    entries.every(([key, value], at) => key === others[at]?.[0] && isSame(value, others[at]?.[1]))
  );
}

/** Whether two pieces of YAML have the same keys and lists of the same lengths, whatever the values. */
export function hasSameShape(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return (typeof a === 'object' && a !== null) === (typeof b === 'object' && b !== null);
  const entries = Object.entries(a);
  const others = Object.entries(b);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    entries.length === others.length &&
    entries.every(([key, value], at) => key === others[at]?.[0] && hasSameShape(value, others[at]?.[1]))
  );
}

function isOrigin(value: object): value is Origin {
  return 'container' in value && 'key' in value && Object.keys(value).length === 2;
}
