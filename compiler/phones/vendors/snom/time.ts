import type { ClockChange, TimeZone } from '../../time-zone/time-zone.ts';

/** A time zone in the words of `utc_offset` and `dst`, which count in seconds. */
export function timeOf({ offset, daylight }: TimeZone) {
  return {
    offset: offset * 60,
    daylight:
      daylight === undefined ? '' : `${daylight.saving * 60} ${changeOf(daylight.start)} ${changeOf(daylight.end)}`,
  };
}

/** `03.05.07 02:00:00`: the month, the week (5 is the last), the day (Sunday is 7), and the time of that day. */
function changeOf({ month, week, weekday, minutes }: ClockChange): string {
  const time = Math.min(Math.max(minutes, 0), 24 * 60 - 1);
  const parts = [month, week, weekday === 0 ? 7 : weekday].map(two).join('.');
  return `${parts} ${two(Math.floor(time / 60))}:${two(time % 60)}:00`;
}

function two(count: number): string {
  return String(count).padStart(2, '0');
}
