import type { ClockChange, TimeZone } from '../../time-zone/time-zone.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weeks = ['first', 'second', 'third', 'fourth', 'last'];
const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** A time zone in the words of `clock local default-offset` and `clock local dst-rule`. */
export function timeOf({ offset, daylight }: TimeZone) {
  return {
    offset: signed(offset),
    saving: daylight && signed(offset + daylight.saving),
    start: daylight && changeOf(daylight.start),
    end: daylight && changeOf(daylight.end),
  };
}

/** `02:00 mar last sunday`. */
function changeOf({ month, week, weekday, minutes }: ClockChange): string {
  const time = Math.min(Math.max(minutes, 0), 24 * 60 - 1);
  return `${clock(time)} ${months[month - 1]} ${weeks[week - 1]} ${days[weekday]}`;
}

/** `+01:00`. */
function signed(minutes: number): string {
  return `${minutes < 0 ? '-' : '+'}${clock(Math.abs(minutes))}`;
}

function clock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((count) => String(count).padStart(2, '0')).join(':');
}
