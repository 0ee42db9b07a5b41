import type { Dialable, DialablePattern, Level } from './number-plan.ts';
import { numberSet } from './number-set.ts';
import { subtractAll } from './subtract.ts';
import { takersOn } from './takers.ts';

/** What takes every number of a dialable before the search gets to it, in the order searched; undefined when some are left. */
export function shadowedBy(levels: readonly Level[], dialable: Dialable): Dialable[] | undefined {
  const set = numberSet(dialable.pattern);
  const before: DialablePattern[] = [];
  for (const level of levels) {
    const takers = takersOn(level, set);
    const own = takers.findIndex((taker) => taker.origin === dialable.origin);
    before.push(...(own < 0 ? takers : takers.slice(0, own)));
    if (own >= 0) break;
  }
  const alone = before.find((taker) => subtractAll(set, [taker.set]).length === 0);
  if (alone !== undefined) return [alone];
  const left = subtractAll(
    set,
    before.map((taker) => taker.set),
  );
  return left.length === 0 ? before : undefined;
}
