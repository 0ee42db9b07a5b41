import type { ClockChange, TimeZone } from '../../time-zone/time-zone.ts';

/** A time zone in the words of `local_time.*`. */
export function timeOf({ offset, daylight }: TimeZone) {
  return {
    zone: signed(offset),
    saving: daylight?.saving,
    start: daylight && changeOf(daylight.start),
    end: daylight && changeOf(daylight.end),
  };
}

/** `+1`, `+5:30`. */
function signed(minutes: number): string {
  const size = Math.abs(minutes);
  const rest = size % 60;
  const text = `${minutes < 0 ? '-' : '+'}${Math.floor(size / 60)}`;
  return rest === 0 ? text : `${text}:${String(rest).padStart(2, '0')}`;
}

/** `3/5/7/2`: the month, the week (5 is the last), the day (Sunday is 7) and the hour, which is one of that day. */
function changeOf({ month, week, weekday, minutes }: ClockChange): string {
  const hour = Math.min(Math.max(Math.round(minutes / 60), 0), 23);
  return `${month}/${week}/${weekday === 0 ? 7 : weekday}/${hour}`;
}
