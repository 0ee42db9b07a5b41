import type { TimeZone } from '../../time-zone/time-zone.ts';

/** The number of a time zone (`P64`), by minutes east of Greenwich; daylight saving is the phone's own affair (`P75`). */
const numbers: ReadonlyMap<number, number> = new Map([
  [-660, 105],
  [-600, 2],
  [-540, 3],
  [-480, 6],
  [-420, 10],
  [-360, 14],
  [-300, 18],
  [-270, 19],
  [-240, 20],
  [-210, 26],
  [-180, 30],
  [-120, 31],
  [-60, 32],
  [0, 33],
  [60, 49],
  [120, 57],
  [180, 73],
  [210, 74],
  [240, 77],
  [300, 83],
  [330, 84],
  [360, 85],
  [420, 88],
  [480, 89],
  [540, 93],
  [570, 94],
  [600, 96],
  [630, 100],
  [660, 101],
  [720, 102],
  [765, 103],
  [780, 104],
]);

export function timeOf({ offset }: TimeZone): number | undefined {
  return numbers.get(offset);
}

export function timeZoneProblem(zone: TimeZone): string | undefined {
  return timeOf(zone) === undefined ? 'its phones have no zone so far from Greenwich' : undefined;
}
