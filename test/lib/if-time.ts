import { localTime } from './local-time.ts';

/** Whether a moment is in a time as Asterisk's GotoIfTime and IFTIME take it: `09:00-17:59,mon-fri,*,*,Europe/Paris`. */
export function ifTime(times: string, at: number): boolean {
  const [hours = '*', weekdays = '*', days = '*', months = '*', timeZone = 'UTC'] = times.split(',');
  const now = localTime(at, timeZone);
  return (
    isIn(hours, minuteOf, now.hour * 60 + now.minute) &&
    isIn(weekdays, (word) => weekdayNames.indexOf(word), now.weekday) &&
    isIn(days, Number, now.day) &&
    isIn(months, (word) => monthNames.indexOf(word) + 1, now.month)
  );
}

/** Both ends of a range are in it, and it may go round. */
function isIn(range: string, read: (word: string) => number, value: number): boolean {
  if (range === '*') return true;
  const [first = '', last = first] = range.split('-');
  const [from, to] = [read(first), read(last)];
  return from <= to ? value >= from && value <= to : value >= from || value <= to;
}

function minuteOf(time: string): number {
  const [hour, minute] = time.split(':');
  return Number(hour) * 60 + Number(minute);
}

const weekdayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
