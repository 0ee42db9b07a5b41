import type { ClockChange, TimeZone } from '../../time-zone/time-zone.ts';

/** A time zone in the words of `tcpIpApp.sntp.*`: seconds, Sunday is 1, and a week by its first day unless it is the last. */
export function timeOf({ offset, daylight }: TimeZone) {
  return {
    offset: offset * 60,
    start: daylight && changeOf(daylight.start),
    stop: daylight && changeOf(daylight.end),
  };
}

function changeOf({ month, week, weekday, minutes }: ClockChange) {
  const isLast = week === 5;
  return {
    month,
    time: Math.min(Math.max(Math.round(minutes / 60), 0), 23),
    day: weekday + 1,
    isLast,
    date: isLast ? undefined : (week - 1) * 7 + 1,
  };
}
