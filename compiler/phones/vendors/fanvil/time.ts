import type { ClockChange, TimeZone } from '../../time-zone/time-zone.ts';

/** A time zone in the words of `<date>`: quarters of an hour east of Greenwich, and when clocks change. */
export function timeOf({ offset, daylight }: TimeZone) {
  return {
    quarters: Math.round(offset / 15),
    name: nameOf(offset),
    saving: daylight?.saving,
    start: daylight && changeOf(daylight.start),
    end: daylight && changeOf(daylight.end),
  };
}

/** `UTC+1`, `UTC-05`, `UTC+5:30`; Greenwich is `UCT`. */
function nameOf(offset: number): string {
  if (offset === 0) return 'UCT';
  const hours = String(Math.floor(Math.abs(offset) / 60));
  const minutes = Math.abs(offset) % 60;
  const rest = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`;
  return offset < 0 ? `UTC-${hours.padStart(2, '0')}${rest}` : `UTC+${hours}${rest}`;
}

/** The last week of a month is -1, Sunday is 0, and the hour is one of that day. */
function changeOf({ month, week, weekday, minutes }: ClockChange) {
  return { month, week: week === 5 ? -1 : week, weekday, hour: Math.min(Math.max(Math.round(minutes / 60), 0), 23) };
}
