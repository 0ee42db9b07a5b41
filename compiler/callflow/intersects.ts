import type { NumberSet } from './number-set.ts';

/** Whether some number is in both. */
export function intersects(a: NumberSet, b: NumberSet): boolean {
  if (!a.more && a.places.length < b.places.length) return false;
  if (!b.more && b.places.length < a.places.length) return false;
  const shared = Math.min(a.places.length, b.places.length);
  for (let at = 0; at < shared; at++) if (((a.places[at] ?? 0) & (b.places[at] ?? 0)) === 0) return false;
  return true;
}
