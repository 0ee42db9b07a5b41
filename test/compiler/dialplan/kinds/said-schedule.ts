import fc from '../../../lib/fast-check.ts';
import type { LocalTime } from '../../../lib/local-time.ts';

/** Both ends included; `from` may be after `to`. */
type Range = readonly [from: number, to: number];

/** A time that recurs, as a person says it. Hours are minutes of the day, the end not included, and may pass midnight. */
interface SaidTime {
  readonly months: Range | undefined;
  readonly days: Range | undefined;
  readonly weekdays: Range | undefined;
  readonly hours: Range | undefined;
}

/** Days as `month * 100 + day`, of one year if it is said. */
interface SaidDates {
  readonly year: number | undefined;
  readonly dates: Range;
  readonly hours: Range | undefined;
}

/** A schedule as a person says it, with nothing of how it is compiled. Its exceptions are called `e0`, `e1`, ... */
export interface SaidSchedule {
  readonly timezone: string;
  readonly open: readonly SaidTime[];
  readonly exceptions: readonly (SaidTime | SaidDates)[];
}

const range = (min: number, max: number) => fc.tuple(fc.integer({ min, max }), fc.integer({ min, max }));
const rising = (min: number, max: number) => range(min, max).map(([a, b]): Range => [Math.min(a, b), Math.max(a, b)]);
const hoursOfOneDay = rising(0, 1440).filter(([from, to]) => from < to);
const anyHours = range(0, 1439).filter(([from, to]) => from !== to);

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const anyTime: fc.Arbitrary<SaidTime> = fc.oneof(
  fc.record({
    months: maybe(range(1, 12)),
    days: maybe(rising(1, 31)),
    weekdays: maybe(range(0, 6)),
    hours: hoursOfOneDay,
  }),
  // Hours that pass midnight cannot stand with dates.
  fc.record({
    months: fc.constant(undefined),
    days: fc.constant(undefined),
    weekdays: maybe(range(0, 6)),
    hours: anyHours,
  }),
);

const anyDate = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31') }).map((date) => {
  return (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
});

const anyDates: fc.Arbitrary<SaidDates> = fc.oneof(
  fc.record({
    year: fc.constant(undefined),
    dates: fc.tuple(anyDate, anyDate),
    hours: maybe(hoursOfOneDay),
  }),
  fc.record({
    year: fc.integer({ min: 2025, max: 2028 }),
    dates: fc.tuple(anyDate, anyDate).map(([a, b]): Range => [Math.min(a, b), Math.max(a, b)]),
    hours: maybe(hoursOfOneDay),
  }),
);

export const anySchedule: fc.Arbitrary<SaidSchedule> = fc.record({
  timezone: fc.constantFrom(
    'Europe/Paris',
    'America/New_York',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'America/St_Johns',
    'UTC',
  ),
  open: fc.array(anyTime, { minLength: 1, maxLength: 4 }),
  exceptions: fc.array(fc.oneof(anyTime, anyDates), { maxLength: 4 }),
});

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const months = ['', 'jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export function yamlOf({ timezone, open, exceptions }: SaidSchedule): string {
  const closed = exceptions.map((said, index) => `e${index}: { ${exceptionText(said)}, to: "sound:e${index}" }`);
  const openings = open.map((time) => `"${timeText(time)}"`);
  return `{ timezone: ${timezone}, open: [${openings.join(', ')}], exceptions: { ${closed.join(', ')} } }`;
}

function exceptionText(said: SaidTime | SaidDates): string {
  if (!('dates' in said)) return `when: "${timeText(said)}"`;
  const [from, to] = said.dates.map((date) => dateText(date, said.year));
  return `dates: ${from}..${to}${said.hours === undefined ? '' : `, times: ${hoursText(said.hours)}`}`;
}

function dateText(date: number, year: number | undefined): string {
  return `${year === undefined ? '' : `${year}-`}${two(Math.floor(date / 100))}-${two(date % 100)}`;
}

function timeText(time: SaidTime): string {
  const words = [
    time.months?.map((month) => months[month]).join('-'),
    time.days?.join('-'),
    time.weekdays?.map((weekday) => weekdays[weekday]).join('-'),
    time.hours && hoursText(time.hours),
  ];
  return words.filter((word) => word !== undefined).join(' ');
}

function hoursText(hours: Range): string {
  return hours.map((minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`).join('-');
}

const two = (value: number) => String(value).padStart(2, '0');

/** What the schedule is while clocks show this: `open`, `closed`, or `:e0` for an exception. */
export function stateOf({ open, exceptions }: SaidSchedule, now: LocalTime): string {
  const ranked = exceptions.map((said, index) => ({ said, index, rank: rankOf(said) }));
  ranked.sort((a, b) => a.rank - b.rank || a.index - b.index);
  const exception = ranked.find(({ said }) => ('dates' in said ? isOnDates(said, now) : isAt(said, now)));
  if (exception !== undefined) return `:e${exception.index}`;
  return open.some((time) => isAt(time, now)) ? 'open' : 'closed';
}

function rankOf(said: SaidTime | SaidDates): number {
  if (!('dates' in said)) return 3;
  return (said.year === undefined ? 2 : 1) - (said.hours === undefined ? 0 : 0.5);
}

function isOnDates({ year, dates, hours }: SaidDates, now: LocalTime): boolean {
  return (year === undefined || year === now.year) && isIn(dates, now.month * 100 + now.day) && isInHours(hours, now);
}

function isAt({ months, days, weekdays, hours }: SaidTime, now: LocalTime): boolean {
  if (!isIn(months, now.month) || !isIn(days, now.day)) return false;
  if (hours === undefined || hours[0] < hours[1]) return isIn(weekdays, now.weekday) && isInHours(hours, now);
  // From the evening of one day to the morning of the next.
  const time = now.hour * 60 + now.minute;
  if (time >= hours[0] && isIn(weekdays, now.weekday)) return true;
  return time < hours[1] && isIn(weekdays, (now.weekday + 6) % 7);
}

function isInHours(hours: Range | undefined, { hour, minute }: LocalTime): boolean {
  const time = hour * 60 + minute;
  return hours === undefined || (time >= hours[0] && time < hours[1]);
}

function isIn(range: Range | undefined, value: number): boolean {
  if (range === undefined) return true;
  const [from, to] = range;
  return from <= to ? value >= from && value <= to : value >= from || value <= to;
}
