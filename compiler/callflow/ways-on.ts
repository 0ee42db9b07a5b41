import type { Destination } from '../model/destination.ts';
import type { Model } from '../model/model.ts';
import type { ModelObject } from '../model/object.ts';
import type { Schedule } from '../model/schedule.ts';

/** One of the ways a call may go on from an object. */
export interface Way {
  readonly to: Destination;
  /** Why it goes there, in a few words: `no answer`. */
  readonly when: string;
  /** True when the caller decides it, by pressing a digit. */
  readonly byCaller: boolean;
  /** What a schedule must be for it. */
  readonly while?: ScheduleCondition;
}

export interface ScheduleCondition {
  readonly schedule: string;
  /** `open`, `closed`, or the name of an exception after a colon: `:christmas`. */
  readonly state: string;
}

/** Every way a call may go on from an object of the model; none where it ends there. */
export function waysOn(model: Model, object: ModelObject): Way[] {
  switch (object.kind) {
    case 'incoming-route': {
      const route = model.incomingRoutes.get(object.name);
      return route === undefined ? [] : scheduled(model, route.schedule, [way(route.to, 'open')]);
    }
    case 'outgoing-route': {
      const route = model.outgoingRoutes.get(object.name);
      return route === undefined || route.emergency ? [] : scheduled(model, route.schedule, []);
    }
    case 'user':
      return waysOfUser(model, object.name);
    case 'group': {
      const group = model.groups.get(object.name);
      if (group === undefined) return [];
      return scheduled(model, group.schedule, group.noAnswer === undefined ? [] : [way(group.noAnswer, 'no answer')]);
    }
    case 'queue':
      return waysOfQueue(model, object.name);
    case 'ivr': {
      const ivr = model.ivrs.get(object.name);
      if (ivr === undefined) return [];
      const choices = ivr.choices.map(({ digits, to }) => ({ to, when: `choice ${digits}`, byCaller: true }));
      return scheduled(model, ivr.schedule, [...choices, way(ivr.failure, 'no choice')]);
    }
    default:
      return [];
  }
}

const causeWords = {
  NOANSWER: 'no answer',
  BUSY: 'busy',
  CONGESTION: 'congestion',
  CHANUNAVAIL: 'unavailable',
} as const;

function waysOfUser(model: Model, name: string): Way[] {
  const fallback = model.users.get(name)?.fallback ?? {};
  const ways: Way[] = [];
  for (const cause of ['NOANSWER', 'BUSY', 'CONGESTION', 'CHANUNAVAIL'] as const) {
    const to = fallback[cause];
    if (to !== undefined) ways.push(way(to, causeWords[cause]));
  }
  return ways;
}

const queueCauses = { no_answer: 'no answer', full: 'full', empty: 'empty' } as const;

function waysOfQueue(model: Model, name: string): Way[] {
  const queue = model.queues.get(name);
  if (queue === undefined) return [];
  const ways: Way[] = [];
  for (const cause of ['no_answer', 'full', 'empty'] as const) {
    const to = queue.fallback[cause];
    if (to !== undefined) ways.push(way(to, queueCauses[cause]));
  }
  return scheduled(model, queue.schedule, ways);
}

function way(to: Destination, when: string): Way {
  return { to, when, byCaller: false };
}

/** The ways of an object that keeps a schedule: its own while that is open, the schedule's at other times. */
function scheduled(model: Model, name: string | undefined, ways: readonly Way[]): Way[] {
  const schedule = name === undefined ? undefined : model.schedules.get(name);
  if (schedule === undefined) return [...ways];
  return [
    ...ways.map((each) => ({ ...each, while: { schedule: schedule.name, state: 'open' } })),
    ...waysOfSchedule(schedule),
  ];
}

export function waysOfSchedule(schedule: Schedule): Way[] {
  const closed = { ...way(schedule.closed, 'closed'), while: { schedule: schedule.name, state: 'closed' } };
  return [
    closed,
    ...schedule.exceptions.map(({ name, to }) => ({
      ...way(to, `closed for ${name}`),
      while: { schedule: schedule.name, state: `:${name}` },
    })),
  ];
}
