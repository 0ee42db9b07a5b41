import type { TimeZone } from '../../time-zone/time-zone.ts';

/** A time zone as `SettingTimeZone` and `DmAdmcfgTimeZone` write it: `+01:00`. */
export function offsetOf({ offset }: Pick<TimeZone, 'offset'>): string {
  const size = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/**
 * A time zone as `timezone` of an IP Touch writes it, `UT::60:000000:000000`: minutes east of Greenwich, then month, day and hour of both
 * changes. The changes are days of one year, so that a file would be wrong in the next: they are left out.
 */
export function ipTouchTimeOf({ offset }: Pick<TimeZone, 'offset'>): string {
  return `UT::${offset}:000000:000000`;
}

function two(count: number): string {
  return String(count).padStart(2, '0');
}
