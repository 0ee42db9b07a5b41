import { anyKey, countKeys, type NumberSet } from './number-set.ts';

/**
 * The order in which Asterisk searches the patterns of one context: place by place, the one with fewer keys first; of two with
 * as many, the one with the lower key; `.` after every set of keys, then `!`, then the end of the pattern.
 */
export function compareSpecific(a: NumberSet, b: NumberSet): number {
  for (let at = 0; ; at++) {
    const difference = scoreAt(a, at) - scoreAt(b, at);
    if (difference !== 0) return difference;
    const onlyOne = (a.places[at] ?? 0) ^ (b.places[at] ?? 0);
    if (onlyOne !== 0) return (lowestBit(onlyOne) & (a.places[at] ?? 0)) !== 0 ? -1 : 1;
    if (at >= a.places.length) return 0;
  }
}

const [openEnd, anyEnd, end] = [100, 101, 102];

function scoreAt({ places, more }: NumberSet, at: number): number {
  const place = places[at];
  if (place === undefined) return more && at === places.length ? anyEnd : end;
  return place === anyKey ? openEnd : countKeys(place);
}

function lowestBit(place: number): number {
  return place & -place;
}
