import type { SiteDocument } from '../../schema/document.ts';
import type { Origin } from '../source/origin.ts';
import type { Destination } from './destination.ts';
import { type Diversions, linkDiversions } from './diversions.ts';
import { type RawSections, sorted } from './host.ts';
import { linkDestination } from './link-destination.ts';
import { contextFor, type Linker, refer, referToSubroutine } from './linker.ts';
import type { ModelObject } from './object.ts';
import { type AgentMember, linkMembers, type QueueMember } from './queue-members.ts';
import { type QueueOption, queueOptionsOf } from './queue-options.ts';
import { linkSkillCall, type SkillCall } from './skill-call.ts';
import { toSound } from './sound.ts';
import { switchboardQueue } from './switchboard.ts';
import { referToMusic } from './user.ts';
import { isYes, toSeconds } from './values.ts';

/** Why a caller left a queue without an answer; each stands for one or two values of Asterisk's `QUEUESTATUS`. */
export type QueueCause = 'no_answer' | 'full' | 'empty';

export interface Queue extends ModelObject {
  readonly kind: 'queue';
  readonly number: string | undefined;
  readonly context: string;
  /** The users. */
  readonly members: readonly QueueMember[];
  /** Those of a group are here one by one, by number. */
  readonly agents: readonly AgentMember[];
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
  readonly announcePosition: string;
  readonly announceEvery: number;
  /** What else the site says of it. */
  readonly options: readonly QueueOption[];
  readonly penaltyRule: string | undefined;
  /** The sets of skill rules that calls may bring. */
  readonly skillRules: readonly string[];
  readonly defaultSkills: SkillCall | undefined;
  /** Calls of its agents to numbers with more digits than this are calls of the queue. */
  readonly outbound: number | undefined;
  readonly preprocess: string | undefined;
  readonly diversions: Diversions;
  readonly fallback: Readonly<Partial<Record<QueueCause, Destination>>>;
  readonly schedule: string | undefined;
  readonly language: string | undefined;
  readonly raw: RawSections;
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
  const { users, agents } = linkMembers(linker, value.members);
  const skillRules = value.skill_rules.map(String);
  for (const [key, set] of skillRules.entries())
    refer(linker, 'skill_rules', set, { container: value.skill_rules, key });
  if (value.penalty_rule !== undefined) refer(linker, 'penalty_rules', String(value.penalty_rule), at('penalty_rule'));
  if (value.preprocess !== undefined) referToSubroutine(linker, value.preprocess, at('preprocess'));
  if (value.member_subroutine !== undefined)
    referToSubroutine(linker, value.member_subroutine, at('member_subroutine'));
  if (value.exit_context !== undefined && !linker.ownContexts.has(value.exit_context))
    refer(linker, 'contexts', value.exit_context, at('exit_context'));
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
    members: users,
    agents,
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
    announce: value.announce === undefined ? undefined : toSound(linker, value.announce, at('announce')),
    announcePosition:
      typeof value.announce_position === 'boolean' ? yesOrNo(value.announce_position) : value.announce_position,
    announceEvery: toSeconds(value.announce_every),
    options: queueOptionsOf(linker, value),
    penaltyRule: value.penalty_rule === undefined ? undefined : String(value.penalty_rule),
    skillRules,
    defaultSkills:
      value.default_skills === undefined
        ? undefined
        : linkSkillCall(linker, value.default_skills, at('default_skills')),
    outbound: value.outbound?.longer_than,
    preprocess: value.preprocess ?? switchboardSubroutine(linker, name),
    diversions: linkDiversions(linker, value.diversions),
    fallback,
    schedule: value.schedule === undefined ? undefined : String(value.schedule),
    language: value.language,
    raw: value.asterisk,
  };
}

/** The subroutine of the queue of a switchboard by its usual name, where the site's own dialplan has one. */
function switchboardSubroutine(linker: Linker, queue: string): string | undefined {
  const isSwitchboard = Object.keys(linker.site.switchboards).some((name) => switchboardQueue(name) === queue);
  const usual = 'xivo_subr_switchboard';
  return isSwitchboard && linker.ownContexts.has(usual) ? usual : undefined;
}

function yesOrNo(value: boolean): string {
  return value ? 'yes' : 'no';
}
