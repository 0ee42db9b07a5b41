import type { Dates, Opening, Span } from '../model/opening.ts';
import type { Schedule } from '../model/schedule.ts';
import type { ScheduleException } from '../model/schedule-exception.ts';

/** A day as schedules see it. Months and weekdays from 0, Monday first; without a year it is a day of any ordinary year. */
export interface Day {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
}

/** `open`, `closed`, or `:NAME` for the exception that decides. */
export function scheduleState(schedule: Schedule, day: Day, minute: number): string {
  const exception = schedule.exceptions.find((each) => isExceptional(each, day, minute));
  if (exception !== undefined) return `:${exception.name}`;
  return schedule.open.some((opening) => isOpen(opening, day, minute)) ? 'open' : 'closed';
}

/** Whether an exception is for this minute, be it that another one decides. */
export function isExceptional({ dates, hours, openings }: ScheduleException, day: Day, minute: number): boolean {
  if (openings.some((opening) => isOpen(opening, day, minute))) return true;
  return isWithin(hours, minute) && dates.some((date) => isOn(date, day));
}

function isOn(dates: Dates, day: Day): boolean {
  return (
    (dates.year === undefined || dates.year === day.year) && dates.month === day.month && inSpan(dates.days, day.day)
  );
}

function isOpen({ months, days, weekdays, hours }: Opening, day: Day, minute: number): boolean {
  return inSpan(months, day.month) && inSpan(days, day.day) && inSpan(weekdays, day.weekday) && isWithin(hours, minute);
}

/** A span may go round: `fri-mon`. */
function inSpan(span: Span | undefined, value: number): boolean {
  if (span === undefined) return true;
  return span.from <= span.to ? value >= span.from && value <= span.to : value >= span.from || value <= span.to;
}

function isWithin(hours: Span | undefined, minute: number): boolean {
  return hours === undefined || (minute >= hours.from && minute < hours.to);
}

const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Every kind of day there is for these schedules: each date on each weekday, and the days of the years that they name. */
export function* daysFor(schedules: readonly Pick<Schedule, 'exceptions'>[]): Generator<Day> {
  for (const [month, count] of daysOfMonth.entries()) {
    for (let day = 1; day <= count; day++) {
      for (let weekday = 0; weekday < 7; weekday++) yield { year: undefined, month, day, weekday };
    }
  }
  for (const { exceptions } of schedules) {
    for (const { year, month, days } of exceptions.flatMap(({ dates }) => dates)) {
      if (year === undefined) continue;
      const last = Math.min(days.to, daysOfMonth[month] ?? 31);
      for (let day = days.from; day <= last; day++) {
        const weekday = (new Date(Date.UTC(year, month, day)).getUTCDay() + 6) % 7;
        yield { year, month, day, weekday };
      }
    }
  }
}

/** The minutes of the day at which one of these schedules may change. */
export function turningMinutes(schedules: readonly Schedule[]): number[] {
  const minutes = new Set([0]);
  for (const { open, exceptions } of schedules) {
    for (const { hours } of [...open, ...exceptions, ...exceptions.flatMap(({ openings }) => openings)]) {
      if (hours !== undefined) minutes.add(hours.from).add(hours.to);
    }
  }
  return [...minutes].filter((minute) => minute < 1440).sort((a, b) => a - b);
}
