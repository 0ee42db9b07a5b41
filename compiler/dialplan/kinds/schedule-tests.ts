import { type Dates, months, type Opening, type Span, weekdays } from '../../model/opening.ts';
import type { Schedule } from '../../model/schedule.ts';
import type { ScheduleException } from '../../model/schedule-exception.ts';
import { type Application, gotoIf, gotoIfTime, type Target } from '../application.ts';
import { call, operation, variable } from '../expression.ts';

/** The steps that go to `there` while an exception of a schedule holds. */
export function testException(exception: ScheduleException, { timezone }: Schedule, there: Target): Application[] {
  const { dates, hours, openings } = exception;
  return [
    ...dates.map((each) => testDates(each, hours, timezone, there)),
    ...openings.map((opening) => testOpening(opening, timezone, there)),
  ];
}

/** The step that goes to `there` at these times. */
export function testOpening(opening: Opening, timezone: string, there: Target): Application {
  return gotoIfTime([...fieldsOf(opening), timezone].join(','), there);
}

/** Asterisk's times know no years: where one is meant, the year of the schedule's time zone is compared too. */
function testDates(dates: Dates, hours: Span | undefined, timezone: string, there: Target): Application {
  const opening = { months: { from: dates.month, to: dates.month }, days: dates.days, weekdays: undefined, hours };
  if (dates.year === undefined) return testOpening(opening, timezone, there);
  const yearIfThen = call('IFTIME', ...fieldsOf(opening), `${timezone}?${dates.year}:never`);
  return gotoIf(operation(yearIfThen, '=', call('STRFTIME', variable('EPOCH'), timezone, '%Y')), there);
}

/** An opening in Asterisk's words; its last minute is included there, and is not in ours. */
function fieldsOf(opening: Opening): string[] {
  const hours = opening.hours === undefined ? '*' : `${clock(opening.hours.from)}-${clock(opening.hours.to - 1)}`;
  const days = opening.days === undefined ? '*' : spanText(opening.days, String);
  return [hours, named(opening.weekdays, weekdays), days, named(opening.months, months)];
}

function named(span: Span | undefined, names: readonly string[]): string {
  return span === undefined ? '*' : spanText(span, (index) => names[index] ?? '');
}

function spanText(span: Span, word: (index: number) => string): string {
  return span.from === span.to ? word(span.from) : `${word(span.from)}-${word(span.to)}`;
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
