import { daysFor, isExceptional, scheduleState, turningMinutes } from '../callflow/schedule-state.ts';
import type { Schedule } from '../model/schedule.ts';
import type { ScheduleException } from '../model/schedule-exception.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const scheduleExceptionIdle: Rule = {
  name: 'schedule-exception-idle',
  severity: 'warning',
  summary: 'An exception of a schedule changes nothing.',
  why: 'At all its times it is closed anyway, with the same destination, or another exception counts before it. It is left over, or its times are not those that were meant.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, schedule: office }
schedules:
  office:
    open: [mon-fri 08:30-18:00]
    closed: { to: busy }
    exceptions: { saturday: { when: sat } }
`),
  check({ model, report }) {
    for (const schedule of model.schedules.values()) {
      for (const exception of schedule.exceptions) {
        const problem = problemOf(schedule, exception);
        if (problem === undefined) continue;
        report({
          message: `exception "${exception.name}" of schedule "${schedule.name}" changes nothing: ${problem}`,
          atKey: exception.origin,
        });
      }
    }
  },
};

function problemOf(schedule: Schedule, exception: ScheduleException): string | undefined {
  const others = schedule.exceptions.filter((other) => other !== exception);
  const without = { ...schedule, exceptions: others };
  const minutes = turningMinutes([schedule]);
  let everCounts = false;
  for (const day of daysFor([{ exceptions: [exception] }])) {
    for (const minute of minutes) {
      if (!isExceptional(exception, day, minute)) continue;
      if (scheduleState(schedule, day, minute) !== `:${exception.name}`) continue;
      everCounts = true;
      // Another destination is a change, whatever would decide without it.
      if (exception.to !== schedule.closed || scheduleState(without, day, minute) !== 'closed') return undefined;
    }
  }
  return everCounts ? 'it is closed then anyway' : 'others count before it at all its times';
}
