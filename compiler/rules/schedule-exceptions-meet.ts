import type { Dates, Opening, Span } from '../model/opening.ts';
import { rankOf, type ScheduleException } from '../model/schedule-exception.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const scheduleExceptionsMeet: Rule = {
  name: 'schedule-exceptions-meet',
  severity: 'warning',
  summary: 'Two exceptions of a schedule hold at the same time, and only their names decide which counts.',
  why: 'Dates of one year count before dates of every year, those before times that recur, and hours of days before whole days. Between equals the first by name counts, which nobody meant. Say their times so that they do not meet.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, schedule: office }
schedules:
  office:
    open: [mon-fri 08:30-18:00]
    closed: { to: busy }
    exceptions:
      christmas: { dates: 12-25, to: "sound:demo-nogo" }
      holidays: { dates: 12-20..12-31, to: "sound:vm-sorry" }
`),
  check({ model, report }) {
    for (const { name, exceptions } of model.schedules.values()) {
      for (const [index, other] of exceptions.entries()) {
        const first = exceptions.slice(0, index).find((one) => one.to !== other.to && meets(one, other));
        if (first === undefined) continue;
        report({
          message: `exception "${other.name}" of schedule "${name}" meets "${first.name}", which counts then by its name`,
          atKey: other.origin,
          related: [{ message: `"${first.name}" is here`, atKey: first.origin }],
          hint: 'say the times of both so that they do not meet',
        });
      }
    }
  },
};

function meets(one: ScheduleException, other: ScheduleException): boolean {
  if (rankOf(one) !== rankOf(other)) return false;
  if (one.openings.some((opening) => other.openings.some((another) => openingsMeet(opening, another)))) return true;
  if (!hoursMeet(one.hours, other.hours)) return false;
  return one.dates.some((dates) => other.dates.some((more) => datesMeet(dates, more)));
}

function datesMeet(one: Dates, other: Dates): boolean {
  const isSameYear = one.year === undefined || other.year === undefined || one.year === other.year;
  return isSameYear && one.month === other.month && spansMeet(one.days, other.days);
}

function openingsMeet(one: Opening, other: Opening): boolean {
  return (
    spansMeet(one.months, other.months) &&
    spansMeet(one.days, other.days) &&
    spansMeet(one.weekdays, other.weekdays) &&
    hoursMeet(one.hours, other.hours)
  );
}

/** The last minute of hours is not in them. */
function hoursMeet(one: Span | undefined, other: Span | undefined): boolean {
  return one === undefined || other === undefined || (one.from < other.to && other.from < one.to);
}

/** Spans that may go round the year, or the week, and have their ends in them. */
function spansMeet(one: Span | undefined, other: Span | undefined): boolean {
  if (one === undefined || other === undefined) return true;
  return isIn(one, other.from) || isIn(other, one.from);
}

function isIn({ from, to }: Span, value: number): boolean {
  return from <= to ? value >= from && value <= to : value >= from || value <= to;
}
