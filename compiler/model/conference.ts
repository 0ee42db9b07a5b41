import type { Secret } from '../secret.ts';
import { placeOf } from '../source/spans.ts';
import { type RawSections, sorted } from './host.ts';
import { contextFor, type Linker, referToSubroutine, toSecret } from './linker.ts';
import type { ModelObject } from './object.ts';
import { referToMusic } from './user.ts';
import { isYes, toSeconds } from './values.ts';

export interface Conference extends ModelObject {
  readonly kind: 'conference';
  readonly number: string | undefined;
  readonly context: string;
  readonly pin: Secret | undefined;
  readonly adminPin: Secret | undefined;
  readonly waitForAdmin: boolean;
  readonly endWithAdmin: boolean;
  readonly muteAtEntry: boolean;
  /** 0 is no limit. */
  readonly maxMembers: number;
  /** Seconds; 0 is no limit. */
  readonly maxDuration: number;
  readonly musicOnHold: string;
  readonly announcement: string | undefined;
  readonly announceAlone: boolean;
  readonly announceCount: boolean;
  readonly announceNames: 'no' | 'yes' | 'review';
  readonly quiet: boolean;
  readonly record: boolean;
  readonly preprocess: string | undefined;
  readonly raw: RawSections;
}

/** What nobody could bring about without the PIN of the admins. */
const needsAdmin = [
  ['wait_for_admin', 'waits for an admin'],
  ['end_with_admin', 'ends with its admin'],
] as const;

export function linkConferences(linker: Linker): Map<string, Conference> {
  const conferences = new Map<string, Conference>();
  const container = linker.site.conferences;
  for (const [name, value] of sorted(container)) {
    const origin = { container, key: name };
    const at = (key: string) => ({ container: value, key });
    referToMusic(linker, String(value.music_on_hold), at('music_on_hold'));
    if (value.preprocess !== undefined) referToSubroutine(linker, value.preprocess, at('preprocess'));
    for (const [key, does] of needsAdmin) {
      if (!isYes(value[key]) || value.admin_pin !== undefined) continue;
      linker.report({
        rule: 'missing-key',
        severity: 'error',
        message: `conference "${name}" ${does} and needs "admin_pin"`,
        place: placeOf(at(key)),
      });
    }
    if (value.admin_pin !== undefined && value.pin === undefined) {
      linker.report({
        rule: 'missing-key',
        severity: 'error',
        message: `conference "${name}" has an admin PIN and needs "pin": without one nobody is asked for any`,
        place: placeOf(at('admin_pin')),
      });
    }
    conferences.set(name, {
      kind: 'conference',
      name,
      origin,
      number: value.number === undefined ? undefined : String(value.number),
      context: contextFor(
        linker,
        'internal',
        value.context,
        `conference "${name}"`,
        value.context === undefined ? origin : at('context'),
      ),
      pin:
        value.pin === undefined ? undefined : toSecret(linker, value.pin, `conferences/${name}/pin`, 'pin', at('pin')),
      adminPin:
        value.admin_pin === undefined
          ? undefined
          : toSecret(linker, value.admin_pin, `conferences/${name}/admin-pin`, 'pin', at('admin_pin')),
      waitForAdmin: isYes(value.wait_for_admin),
      endWithAdmin: isYes(value.end_with_admin),
      muteAtEntry: isYes(value.mute_at_entry),
      maxMembers: value.max_members,
      maxDuration: toSeconds(value.max_duration ?? 0),
      musicOnHold: String(value.music_on_hold),
      announcement: value.announcement,
      announceAlone: isYes(value.announce_alone),
      announceCount: isYes(value.announce_count),
      announceNames: value.announce_names === 'review' ? 'review' : isYes(value.announce_names) ? 'yes' : 'no',
      quiet: isYes(value.quiet),
      record: isYes(value.record),
      preprocess: value.preprocess,
      raw: value.asterisk,
    });
  }
  return conferences;
}
