import type { ClockChange, TimeZone } from '../../time-zone/time-zone.ts';

/** A time zone as `Time_Zone` and `Daylight_Saving_Time_Rule` write it; no rule where clocks do not change. */
export function profileTime({ offset, daylight }: TimeZone) {
  return {
    zone: `GMT${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`,
    rule:
      daylight &&
      `start=${changeOf(daylight.start)};end=${changeOf(daylight.end)};save=${Math.floor(daylight.saving / 60)}:${daylight.saving % 60}:0`,
  };
}

/** The month, the day from which on the weekday counts (-1 is the last of the month), the weekday (Sunday is 7), and the time of that day. */
function changeOf({ month, week, weekday, minutes }: ClockChange): string {
  const day = week === 5 ? -1 : (week - 1) * 7 + 1;
  const time = Math.min(Math.max(minutes, 0), 24 * 60 - 1);
  return `${month}/${day}/${weekday === 0 ? 7 : weekday}/${Math.floor(time / 60)}:${time % 60}:0`;
}

function two(count: number): string {
  return String(count).padStart(2, '0');
}
