import { daysFor, scheduleState, turningMinutes } from '../callflow/schedule-state.ts';
import type { Schedule } from '../model/schedule.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const scheduleNeverOpen: Rule = {
  name: 'schedule-never-open',
  severity: 'error',
  summary: 'A schedule is never open, or one of its openings never comes.',
  why: 'An opening on a day that no calendar has (`feb 30-31`) never comes, and exceptions may cover all that a schedule is open. Calls then always take the way for closed hours. If that is meant, say so where the call goes, and leave the schedule away.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000 }
groups:
  sales: { number: 2000, members: [alice], schedule: office }
schedules:
  office:
    open: [mon-fri 08:30-18:00]
    exceptions: { renovation: { dates: 01-01..12-31 } }
`),
  check({ model, report }) {
    for (const schedule of model.schedules.values()) {
      const impossible = schedule.open.filter(
        (opening) => !isEverOpen({ ...schedule, open: [opening], exceptions: [] }),
      );
      for (const { origin } of impossible)
        report({
          message: `an opening of schedule "${schedule.name}" never comes: no calendar has its days`,
          at: origin,
        });
      const possible = schedule.open.filter((opening) => !impossible.includes(opening));
      const covered = possible.filter((opening) => !isEverOpen({ ...schedule, open: [opening] }));
      if (covered.length === 0) continue;
      const names = schedule.exceptions.map(({ name }) => `"${name}"`).join(', ');
      if (covered.length === possible.length) {
        report({
          message: `schedule "${schedule.name}" is never open: its exceptions cover all its openings (${names})`,
          atKey: schedule.origin,
        });
        continue;
      }
      for (const { origin } of covered)
        report({
          message: `an opening of schedule "${schedule.name}" never counts: exceptions cover it (${names})`,
          at: origin,
        });
    }
  },
};

function isEverOpen(schedule: Schedule): boolean {
  const minutes = turningMinutes([schedule]);
  for (const day of daysFor([schedule])) {
    for (const minute of minutes) if (scheduleState(schedule, day, minute) === 'open') return true;
  }
  return false;
}
