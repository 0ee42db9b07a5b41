import type { ClockChange, TimeZone } from '../../time-zone/time-zone.ts';

/** A time zone in the words of `time zone minutes` and `dst ...`: minutes count west of Greenwich, Sunday is 1, and -1 the last week. */
export function timeOf({ offset, daylight }: TimeZone) {
  return {
    minutes: -offset,
    saving: daylight?.saving,
    start: daylight && changeOf(daylight.start),
    end: daylight && changeOf(daylight.end),
  };
}

function changeOf({ month, week, weekday, minutes }: ClockChange) {
  return {
    month,
    week: week === 5 ? -1 : week,
    day: weekday + 1,
    hour: Math.min(Math.max(Math.round(minutes / 60), 0), 23),
  };
}
