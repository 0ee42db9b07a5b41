import type { Schedule } from '../model/schedule.ts';
import { daysFor, scheduleState, turningMinutes } from './schedule-state.ts';

/** What several schedules are at one moment, by name. */
export type JointState = ReadonlyMap<string, string>;

/** Every combination of states in which these schedules are at some moment of some year. */
export function jointStates(schedules: readonly Schedule[]): JointState[] {
  let states: JointState[] = [new Map()];
  // Schedules of different time zones are taken to be independent of each other.
  for (const timezone of new Set(schedules.map((schedule) => schedule.timezone))) {
    const together = statesInOneZone(schedules.filter((schedule) => schedule.timezone === timezone));
    states = states.flatMap((state) => together.map((other) => new Map([...state, ...other])));
  }
  return states;
}

function statesInOneZone(schedules: readonly Schedule[]): JointState[] {
  const states = new Map<string, JointState>();
  const minutes = turningMinutes(schedules);
  for (const day of daysFor(schedules)) {
    for (const minute of minutes) {
      const now = schedules.map((schedule) => scheduleState(schedule, day, minute));
      const key = now.join();
      if (!states.has(key)) states.set(key, new Map(schedules.map((schedule, at) => [schedule.name, now[at] ?? ''])));
    }
  }
  return [...states.values()];
}
