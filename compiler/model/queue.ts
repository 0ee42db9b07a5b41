import type { SiteDocument } from '../../schema/document.ts';
import type { Origin } from '../source/origin.ts';
import type { Destination } from './destination.ts';
import { type RawSections, sorted } from './host.ts';
import { linkDestination } from './link-destination.ts';
import { contextFor, type Linker, refer } from './linker.ts';
import type { ModelObject } from './object.ts';
import { referToMusic } from './user.ts';
import { isYes, toSeconds } from './values.ts';

/** Why a caller left a queue without an answer; each stands for one or two values of Asterisk's `QUEUESTATUS`. */
export type QueueCause = 'no_answer' | 'full' | 'empty';

export interface Queue extends ModelObject {
  readonly kind: 'queue';
  readonly number: string | undefined;
  readonly context: string;
  readonly members: readonly QueueMember[];
  readonly strategy: string;
  /** All times are seconds. */
  readonly timeout: number;
  readonly retry: number;
  readonly wrapupTime: number;
  readonly maxWait: number | undefined;
  /** 0 is no limit. */
  readonly maxLength: number;
  readonly weight: number;
  readonly serviceLevel: number;
  readonly ringInUse: boolean;
  readonly joinEmpty: readonly string[];
  readonly leaveWhenEmpty: readonly string[];
  readonly musicOnHold: string;
  readonly ringInsteadOfMusic: boolean;
  readonly announce: string | undefined;
  readonly announcePosition: boolean;
  readonly announceEvery: number;
  readonly fallback: Readonly<Partial<Record<QueueCause, Destination>>>;
  readonly schedule: string | undefined;
  readonly raw: RawSections;
}

export interface QueueMember {
  readonly user: string;
  readonly penalty: number;
  readonly origin: Origin;
}

export function linkQueues(linker: Linker): Map<string, Queue> {
  const queues = new Map<string, Queue>();
  const container = linker.site.queues;
  for (const [name, value] of sorted(container))
    queues.set(name, linkQueue(linker, name, value, { container, key: name }));
  return queues;
}

function linkQueue(linker: Linker, name: string, value: SiteDocument['queues'][string], origin: Origin): Queue {
  const at = (key: string) => ({ container: value, key });
  const fallback: Partial<Record<QueueCause, Destination>> = {};
  for (const cause of ['no_answer', 'full', 'empty'] as const) {
    const destination = value.fallback[cause];
    if (destination !== undefined)
      fallback[cause] = linkDestination(linker, destination, { container: value.fallback, key: cause });
  }
  const members = value.members.map((member, key) => {
    const isObject = typeof member === 'object';
    const memberOrigin = isObject ? { container: member, key: 'user' } : { container: value.members, key };
    return {
      user: String(isObject ? member.user : member),
      penalty: isObject ? member.penalty : 0,
      origin: memberOrigin,
    };
  });
  if (value.schedule !== undefined) refer(linker, 'schedules', String(value.schedule), at('schedule'));
  referToMusic(linker, String(value.music_on_hold), at('music_on_hold'));
  return {
    kind: 'queue',
    name,
    origin,
    number: value.number === undefined ? undefined : String(value.number),
    context: contextFor(
      linker,
      'internal',
      value.context,
      `queue "${name}"`,
      value.context === undefined ? origin : at('context'),
    ),
    members: members.filter((member) => refer(linker, 'users', member.user, member.origin)),
    strategy: value.strategy,
    timeout: toSeconds(value.timeout),
    retry: toSeconds(value.retry),
    wrapupTime: toSeconds(value.wrapup_time),
    maxWait: value.max_wait === undefined ? undefined : toSeconds(value.max_wait),
    maxLength: value.max_length,
    weight: value.weight,
    serviceLevel: toSeconds(value.service_level),
    ringInUse: isYes(value.ring_in_use),
    joinEmpty: value.join_empty,
    leaveWhenEmpty: value.leave_when_empty,
    musicOnHold: String(value.music_on_hold),
    ringInsteadOfMusic: isYes(value.ring_instead_of_music),
    announce: value.announce,
    announcePosition: isYes(value.announce_position),
    announceEvery: toSeconds(value.announce_every),
    fallback,
    schedule: value.schedule === undefined ? undefined : String(value.schedule),
    raw: value.asterisk,
  };
}
