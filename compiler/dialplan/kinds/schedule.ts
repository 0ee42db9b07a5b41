import type { Model } from '../../model/model.ts';
import { fieldOf, type ModelObject } from '../../model/object.ts';
import { type Dates, months, type Opening, type Span, weekdays } from '../../model/opening.ts';
import type { Schedule } from '../../model/schedule.ts';
import { type Application, application, gosub, goto, gotoIf, gotoIfTime } from '../application.ts';
import { type Builder, labelled } from '../builder.ts';
import { stepsTo } from '../destination.ts';
import type { Step } from '../dialplan.ts';
import { call, operation, variable } from '../expression.ts';
import { exceptionExtension, extensionFor } from '../names.ts';

/** The step that lets a call on only while a schedule is open; at other times the schedule takes the call. */
export function scheduleSteps(schedule: string | undefined, object: ModelObject, key: string): Step[] {
  return schedule === undefined
    ? []
    : [{ application: gosub('pbxc-schedule', extensionFor(schedule)), origin: fieldOf(object, key) }];
}

/**
 * A schedule: a subroutine that comes back while it is open. Exceptional days are asked first, then the opening hours; the
 * first that fits decides.
 */
export function addSchedule(builder: Builder, model: Model, schedule: Schedule): void {
  const { name, origin, timezone } = schedule;
  const extension = extensionFor(name);
  const steps: Step[] = [];
  for (const exception of schedule.exceptions) {
    const there = { context: 'pbxc-closed', extension: exceptionExtension(name, exception.name), priority: 1 };
    for (const dates of exception.dates) {
      steps.push({ application: testDates(dates, exception.hours, timezone, there), origin: exception.origin });
    }
    builder.context('pbxc-closed').add({
      pattern: there.extension,
      origin: exception.origin,
      steps: [application('StackPop'), ...stepsTo(model, exception.to)],
    });
  }
  for (const opening of schedule.open)
    steps.push({ application: gotoIfTime(timesOf(opening, timezone), { priority: 'open' }), origin: opening.origin });
  steps.push({ application: goto({ context: 'pbxc-closed', extension, priority: 1 }), origin: schedule.closed.origin });
  steps.push(labelled('open', application('Return')));
  builder.context('pbxc-schedule').add({ pattern: extension, origin, steps });
  builder.context('pbxc-closed').add({
    pattern: extension,
    origin: schedule.closed.origin,
    steps: [application('StackPop'), ...stepsTo(model, schedule.closed)],
  });
}

type There = Parameters<typeof gotoIfTime>[1];

/** Asterisk's times know no years: where one is meant, the year of the schedule's time zone is compared too. */
export function testDates(dates: Dates, hours: Span | undefined, timezone: string, there: There): Application {
  const opening = { months: { from: dates.month, to: dates.month }, days: dates.days, weekdays: undefined, hours };
  if (dates.year === undefined) return gotoIfTime(timesOf(opening, timezone), there);
  const yearIfThen = call('IFTIME', ...fieldsOf(opening), `${timezone}?${dates.year}:never`);
  return gotoIf(operation(yearIfThen, '=', call('STRFTIME', variable('EPOCH'), timezone, '%Y')), there);
}

/** An opening in Asterisk's words; its last minute is included there, and is not in ours. */
export function timesOf(opening: Opening, timezone: string): string {
  return [...fieldsOf(opening), timezone].join(',');
}

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
