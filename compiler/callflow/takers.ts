import { intersects } from './intersects.ts';
import type { Dialable, DialablePattern, Level } from './number-plan.ts';
import { countNumbers, type NumberSet, numberSet, numbersOf } from './number-set.ts';

/** A pattern for more numbers than these is not compared with single numbers: they cannot take all of it. */
const mostNumbers = 1000;

/** What takes numbers of `set` on a level, in the order in which Asterisk finds it. */
export function takersOn(level: Level, set: NumberSet): DialablePattern[] {
  const takers: DialablePattern[] = [];
  if (countNumbers(set) <= mostNumbers) {
    for (const number of numbersOf(set)) {
      const dialable = level.numbers.get(number);
      if (dialable !== undefined) takers.push({ ...dialable, set: numberSet(number) });
    }
  }
  for (const pattern of level.patterns) if (intersects(pattern.set, set)) takers.push(pattern);
  return takers;
}

/** What a number reaches, searching the levels in order. */
export function takerOf(levels: readonly Level[], number: string): Dialable | undefined {
  const set = numberSet(number);
  for (const level of levels) {
    const taker = level.numbers.get(number) ?? level.patterns.find((pattern) => intersects(pattern.set, set));
    if (taker !== undefined) return taker;
  }
  return undefined;
}
