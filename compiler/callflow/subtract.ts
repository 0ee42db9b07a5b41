import { intersects } from './intersects.ts';
import { anyKey, type NumberSet } from './number-set.ts';

/** What is left of `whole` without `taken`: sets that share no number. */
export function subtract(whole: NumberSet, taken: NumberSet): NumberSet[] {
  if (!intersects(whole, taken)) return [whole];
  const left: NumberSet[] = [];
  let rest = whole;
  // A set with an open end holds numbers of every length: first the lengths that `taken` has not.
  while (rest.more && rest.places.length < taken.places.length) {
    left.push({ places: rest.places, more: false });
    rest = { places: [...rest.places, anyKey], more: true };
  }
  if (rest.more && !taken.more) {
    left.push({ places: [...rest.places, anyKey], more: true });
    rest = { places: rest.places, more: false };
  }
  // Then, place by place, the keys that `taken` has not there.
  const common: number[] = [];
  for (const [at, place] of taken.places.entries()) {
    const here = rest.places[at] ?? 0;
    const outside = here & ~place;
    if (outside !== 0) left.push({ places: [...common, outside, ...rest.places.slice(at + 1)], more: rest.more });
    common.push(here & place);
  }
  return left;
}

/** Beyond this many pieces a set counts as not wholly taken: no plan of numbers that people write comes near. */
const mostPieces = 2000;

/** What is left of `whole` without all of these; stops when nothing is. */
export function subtractAll(whole: NumberSet, taken: Iterable<NumberSet>): NumberSet[] {
  let left = [whole];
  for (const each of taken) {
    if (left.length === 0 || left.length > mostPieces) break;
    left = left.flatMap((piece) => subtract(piece, each));
  }
  return left;
}
