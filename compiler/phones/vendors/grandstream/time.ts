import type { ClockChange, TimeZone } from '../../time-zone/time-zone.ts';

/** A time zone as `P246` writes it: `TZA-1TZB-2,M3.5.0/02:00:00,M10.5.0/03:00:00`. It counts west of Greenwich. */
export function timeOf({ offset, daylight }: TimeZone): string {
  const standard = `TZA${west(offset)}`;
  if (daylight === undefined) return standard;
  return `${standard}TZB${west(offset + daylight.saving)},${changeOf(daylight.start)},${changeOf(daylight.end)}`;
}

/** `+5`, `-5:30`. */
function west(east: number): string {
  const size = Math.abs(east);
  const rest = size % 60;
  const text = `${east > 0 ? '-' : '+'}${Math.floor(size / 60)}`;
  return rest === 0 ? text : `${text}:${two(rest)}`;
}

/** The month, the week (5 is the last), the day (Sunday is 0), and the time of that day. */
function changeOf({ month, week, weekday, minutes }: ClockChange): string {
  const time = Math.min(Math.max(minutes, 0), 24 * 60 - 1);
  return `M${month}.${week}.${weekday}/${two(Math.floor(time / 60))}:${two(time % 60)}:00`;
}

function two(count: number): string {
  return String(count).padStart(2, '0');
}
