/** A time of the day in a time zone, so many minutes from now: `clock(-5, 'Asia/Kolkata')` is `14:25`. */
export function clock(minutes: number, timeZone = 'UTC'): string {
  return format(minutes, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** A day, so many days from today: `2026-11-20`. */
export function day(days: number, timeZone = 'UTC'): string {
  return format(days * 24 * 60, timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' });
}

function format(minutes: number, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  // Sweden writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, ...options }).format(Date.now() + minutes * 60_000);
}
