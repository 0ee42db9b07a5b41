export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** A span of a cycle: both ends included, and `from` may be after `to` (`fri-mon`). Indexes from 0; days of the month from 1. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A time that recurs. What is undefined is any. */
export interface Opening {
  readonly months: Span | undefined;
  readonly days: Span | undefined;
  readonly weekdays: Span | undefined;
  /** Minutes of the day, `to` not included, at most 1440. */
  readonly hours: Span | undefined;
}

/**
 * Reads `mon-fri 08:30-12:30`, `mon,wed 09:00-18:00`, `jul-aug mon-fri`, `1-15 sat`. Hours that pass midnight become two openings,
 * the second on the next day.
 */
export function parseOpening(text: string): { openings: Opening[]; problem?: string } {
  const bad = (what: string): { openings: Opening[]; problem: string } => ({
    openings: [],
    problem: `"${text}" is no opening time: ${what}`,
  });
  let monthSpans: Span[] = [];
  let daySpans: Span[] = [];
  let weekdaySpans: Span[] = [];
  let hourSpans: Span[] = [];
  for (const word of text.trim().split(/\s+/)) {
    const parts = word.split(',').filter((part) => part !== '');
    const kind = kindOf(parts[0] ?? '');
    const spans = parts.map((part) => spanOf(part, kind));
    if (kind === undefined || spans.some((span) => span === undefined))
      return bad(
        `"${word}" is neither days (mon-fri), hours (08:30-12:30), months (jul-aug) nor days of the month (1-15)`,
      );
    const read = spans as Span[];
    const taken = { months: monthSpans, days: daySpans, weekdays: weekdaySpans, hours: hourSpans }[kind];
    if (taken.length > 0) return bad(`"${word}" says a second time what is said before`);
    if (kind === 'months') monthSpans = read;
    else if (kind === 'days') daySpans = read;
    else if (kind === 'weekdays') weekdaySpans = read;
    else hourSpans = read;
  }
  const openings: Opening[] = [];
  for (const month of anyOf(monthSpans))
    for (const day of anyOf(daySpans))
      for (const weekday of anyOf(weekdaySpans))
        for (const hours of anyOf(hourSpans)) {
          const opening = { months: month, days: day, weekdays: weekday, hours };
          if (hours === undefined || hours.from < hours.to) openings.push(opening);
          else if (month !== undefined || day !== undefined)
            return bad(
              'hours that pass midnight cannot stand with months or days of the month: write the two parts apart',
            );
          else
            openings.push(
              { ...opening, hours: { from: hours.from, to: 1440 } },
              { ...opening, weekdays: nextDay(weekday), hours: { from: 0, to: hours.to } },
            );
        }
  return {
    openings: openings.filter((opening) => opening.hours === undefined || opening.hours.to > opening.hours.from),
  };
}

function anyOf(spans: readonly Span[]): readonly (Span | undefined)[] {
  return spans.length === 0 ? [undefined] : spans;
}

function nextDay(span: Span | undefined): Span | undefined {
  return span === undefined ? undefined : { from: (span.from + 1) % 7, to: (span.to + 1) % 7 };
}

type SpanKind = 'months' | 'days' | 'weekdays' | 'hours';

function kindOf(part: string): SpanKind | undefined {
  const first = part.split('-')[0] ?? '';
  if (first.includes(':')) return 'hours';
  if (/^[0-9]{1,2}$/.test(first)) return 'days';
  if ((weekdays as readonly string[]).includes(first)) return 'weekdays';
  return (months as readonly string[]).includes(first) ? 'months' : undefined;
}

function spanOf(part: string, kind: SpanKind | undefined): Span | undefined {
  const [first = '', last = first, ...more] = part.split('-');
  if (more.length > 0) return undefined;
  switch (kind) {
    case 'hours': {
      const from = minutesOf(first);
      const to = minutesOf(last);
      return part.includes('-') && from !== undefined && to !== undefined && from !== to && from < 1440
        ? { from, to }
        : undefined;
    }
    case 'days': {
      const from = Number(first);
      const to = Number(last);
      return from >= 1 && to <= 31 && from <= to ? { from, to } : undefined;
    }
    case 'weekdays':
      return namesSpan(weekdays, first, last);
    case 'months':
      return namesSpan(months, first, last);
    default:
      return undefined;
  }
}

function namesSpan(names: readonly string[], first: string, last: string): Span | undefined {
  const from = names.indexOf(first);
  const to = names.indexOf(last);
  return from < 0 || to < 0 ? undefined : { from, to };
}

function minutesOf(time: string): number | undefined {
  const [, hour, minute] = /^([0-9]{2}):([0-9]{2})$/.exec(time) ?? [];
  const minutes = Number(hour) * 60 + Number(minute);
  return hour !== undefined && Number(minute) < 60 && minutes <= 1440 ? minutes : undefined;
}

/** `09:00-12:30` within one day; undefined when it is none. */
export function parseHours(text: string): Span | undefined {
  const span = spanOf(text, 'hours');
  return span !== undefined && span.from < span.to ? span : undefined;
}

/** Days of every year, or of one. Months from 0. */
export interface Dates {
  readonly year: number | undefined;
  readonly month: number;
  readonly days: Span;
}

/** Reads `12-25`, `2026-04-06`, `12-24..12-26`; a span is cut at the ends of its months, which is how Asterisk can ask for it. */
export function parseDates(text: string): { dates: Dates[]; problem?: string } {
  const [first = '', last = first] = text.split('..');
  const from = dateOf(first);
  const to = dateOf(last);
  if (from === undefined || to === undefined) return { dates: [], problem: `"${text}" is no date of the calendar` };
  if ((from.year === undefined) !== (to.year === undefined))
    return { dates: [], problem: `"${text}" has a year at one end only` };
  const count = ((to.year ?? 0) - (from.year ?? 0)) * 12 + to.month - from.month;
  const wraps = from.year === undefined && (count < 0 || (count === 0 && from.day > to.day));
  const steps = wraps ? count + 12 : count;
  if (steps < 0 || steps > 12 || (steps === 0 && from.day > to.day))
    return { dates: [], problem: `"${text}" ends before it starts, or a year later` };
  const dates: Dates[] = [];
  for (let step = 0; step <= steps; step++) {
    const month = (from.month + step) % 12;
    const year = from.year === undefined ? undefined : from.year + Math.floor((from.month + step) / 12);
    dates.push({ year, month, days: { from: step === 0 ? from.day : 1, to: step === steps ? to.day : 31 } });
  }
  return { dates };
}

function dateOf(text: string): { year: number | undefined; month: number; day: number } | undefined {
  const [, year, month, day] = /^(?:([0-9]{4})-)?([0-9]{2})-([0-9]{2})$/.exec(text) ?? [];
  const date = new Date(Date.UTC(Number(year ?? 2024), Number(month) - 1, Number(day)));
  if (month === undefined || date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day))
    return undefined;
  return { year: year === undefined ? undefined : Number(year), month: Number(month) - 1, day: Number(day) };
}
