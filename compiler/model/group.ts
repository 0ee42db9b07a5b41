import type { Destination } from './destination.ts';
import { type RawSections, sorted } from './host.ts';
import { linkDestination } from './link-destination.ts';
import { contextFor, type Linker, refer, referAll, referToSubroutine } from './linker.ts';
import type { ModelObject } from './object.ts';
import { referToMusic } from './user.ts';
import { isYes, toSeconds } from './values.ts';

export interface Group extends ModelObject {
  readonly kind: 'group';
  readonly number: string | undefined;
  readonly context: string;
  /** Users, in order. */
  readonly members: readonly string[];
  readonly strategy: string;
  /** Seconds the group rings in all, and one member in turn. */
  readonly ring: number;
  readonly memberRing: number;
  readonly ringInUse: boolean;
  readonly musicOnHold: string | undefined;
  readonly noAnswer: Destination | undefined;
  /** A context of the site's own dialplan. */
  readonly preprocess: string | undefined;
  readonly schedule: string | undefined;
  /** They bind what the members call. */
  readonly permissions: readonly string[];
  readonly language: string | undefined;
  readonly raw: RawSections;
}

export function linkGroups(linker: Linker): Map<string, Group> {
  const groups = new Map<string, Group>();
  const container = linker.site.groups;
  for (const [name, value] of sorted(container)) {
    const origin = { container, key: name };
    const at = (key: string) => ({ container: value, key });
    const members = referAll(linker, 'users', value.members);
    if (value.schedule !== undefined) refer(linker, 'schedules', String(value.schedule), at('schedule'));
    if (value.music_on_hold !== undefined) referToMusic(linker, String(value.music_on_hold), at('music_on_hold'));
    if (value.preprocess !== undefined) referToSubroutine(linker, value.preprocess, at('preprocess'));
    const noAnswer = value.fallback.no_answer;
    groups.set(name, {
      kind: 'group',
      name,
      origin,
      number: value.number === undefined ? undefined : String(value.number),
      context: contextFor(
        linker,
        'internal',
        value.context,
        `group "${name}"`,
        value.context === undefined ? origin : at('context'),
      ),
      members,
      strategy: value.strategy,
      ring: toSeconds(value.ring),
      memberRing: toSeconds(value.member_ring),
      ringInUse: isYes(value.ring_in_use),
      musicOnHold: value.music_on_hold === undefined ? undefined : String(value.music_on_hold),
      noAnswer:
        noAnswer === undefined
          ? undefined
          : linkDestination(linker, noAnswer, { container: value.fallback, key: 'no_answer' }),
      preprocess: value.preprocess,
      schedule: value.schedule === undefined ? undefined : String(value.schedule),
      permissions: referAll(linker, 'permissions', value.permissions),
      language: value.language,
      raw: value.asterisk,
    });
  }
  return groups;
}
