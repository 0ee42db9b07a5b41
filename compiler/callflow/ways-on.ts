import type { Destination } from '../model/destination.ts';
import type { Filter } from '../model/filter.ts';
import type { Model } from '../model/model.ts';
import { fieldOf } from '../model/object.ts';
import type { Schedule } from '../model/schedule.ts';
import type { User } from '../model/user.ts';
import type { CallObject } from './call-object.ts';
import { waysOfGraph } from './ways-of-graph.ts';

/** One of the ways a call may go on from an object. */
export interface Way {
  readonly to: Destination;
  /** Why it goes there, in a few words: `no answer`. */
  readonly when: string;
  /** True when the caller decides it, by pressing a digit. */
  readonly byCaller: boolean;
  /** What a user chose, and pays for: the number of a forward. */
  readonly isForward?: true;
  /** What a schedule must be for it. */
  readonly while?: ScheduleCondition;
}

export interface ScheduleCondition {
  readonly schedule: string;
  /** `open`, `closed`, or the name of an exception after a colon: `:christmas`. */
  readonly state: string;
}

/** Every way a call may go on from an object; none where it ends there. */
export function waysOn(model: Model, object: CallObject): Way[] {
  switch (object.kind) {
    case 'user': {
      const { NOANSWER, BUSY, CONGESTION, CHANUNAVAIL } = object.fallback;
      return scheduled(model, object, [
        ...forwards(object),
        ...way(NOANSWER, 'no answer'),
        ...way(BUSY, 'busy'),
        ...way(CONGESTION, 'congestion'),
        ...way(CHANUNAVAIL, 'unavailable'),
        ...filtersOf(model, object.name).flatMap(({ noAnswer }) => way(noAnswer, 'nobody of the filter answers')),
      ]);
    }
    case 'group':
      return scheduled(model, object, way(object.noAnswer, 'no answer'));
    case 'queue': {
      const { no_answer, full, empty } = object.fallback;
      const { estimatedWait, waitingRatio } = object.diversions;
      return scheduled(model, object, [
        ...way(no_answer, 'no answer'),
        ...way(full, 'full'),
        ...way(empty, 'empty'),
        ...way(estimatedWait?.to, 'too long a wait'),
        ...way(waitingRatio?.to, 'too many waiting'),
      ]);
    }
    case 'ivr': {
      if (object.form === 'graph') return scheduled(model, object, waysOfGraph(object));
      const choices = object.choices.map(({ digits, to }) => ({ to, when: `choice ${digits}`, byCaller: true }));
      return scheduled(model, object, [...choices, ...way(object.failure, 'no choice')]);
    }
    case 'incoming-route':
      return scheduled(model, object, way(object.to, 'open'));
    case 'outgoing-route':
      return object.emergency ? [] : scheduled(model, object, []);
    case 'parking':
      return [...way(object.noAnswer, 'nobody fetches it')];
    case 'voicemail':
      return object.operator === undefined ? [] : [{ to: object.operator, when: 'choice 0', byCaller: true }];
    case 'conference':
    case 'paging':
    case 'fax':
      return [];
  }
}

function filtersOf(model: Model, boss: string): Filter[] {
  return [...model.filters.values()].filter((filter) => filter.boss === boss);
}

const none: readonly Way[] = [];

function way(to: Destination | undefined, when: string): readonly Way[] {
  return to === undefined ? none : [{ to, when, byCaller: false }];
}

/** Where a user forwards to begin with. */
function forwards(user: User): Way[] {
  const field = { origin: fieldOf(user, 'forward') };
  return (['unconditional', 'no_answer', 'busy'] as const).flatMap((cause) => {
    const number = user.starts[`forward_${cause}`];
    if (number === undefined) return [];
    const to: Destination = { kind: 'number', number, context: user.context, origin: fieldOf(field, cause) };
    return [{ to, when: `forward ${cause.replace('_', ' ')}`, byCaller: false, isForward: true }];
  });
}

/** The ways of an object that keeps a schedule: its own while that is open, the schedule's at other times. */
function scheduled(
  model: Model,
  { schedule: name }: { readonly schedule: string | undefined },
  ways: readonly Way[],
): Way[] {
  const schedule = name === undefined ? undefined : model.schedules.get(name);
  if (schedule === undefined) return [...ways];
  const whileOpen = { schedule: schedule.name, state: 'open' };
  return [...ways.map((each) => ({ ...each, while: whileOpen })), ...waysOfSchedule(schedule)];
}

export function waysOfSchedule({ name: schedule, closed, exceptions }: Schedule): Way[] {
  return [
    { to: closed, when: 'closed', byCaller: false, while: { schedule, state: 'closed' } },
    ...exceptions.map(({ name, to }) => ({
      to,
      when: `closed for ${name}`,
      byCaller: false,
      while: { schedule, state: `:${name}` },
    })),
  ];
}
