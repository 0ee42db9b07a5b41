import type { Secret } from '../secret.ts';
import { placeOf } from '../source/spans.ts';
import { type RawSections, sorted } from './host.ts';
import { contextFor, type Linker, toSecret } from './linker.ts';
import type { ModelObject } from './object.ts';
import { referToMusic } from './user.ts';
import { isYes } from './values.ts';

export interface Conference extends ModelObject {
  readonly kind: 'conference';
  readonly number: string | undefined;
  readonly context: string;
  readonly pin: Secret | undefined;
  readonly adminPin: Secret | undefined;
  readonly waitForAdmin: boolean;
  /** 0 is no limit. */
  readonly maxMembers: number;
  readonly musicOnHold: string;
  readonly announceCount: boolean;
  readonly announceNames: boolean;
  readonly quiet: boolean;
  readonly record: boolean;
  readonly raw: RawSections;
}

export function linkConferences(linker: Linker): Map<string, Conference> {
  const conferences = new Map<string, Conference>();
  const container = linker.site.conferences;
  for (const [name, value] of sorted(container)) {
    const origin = { container, key: name };
    const at = (key: string) => ({ container: value, key });
    referToMusic(linker, String(value.music_on_hold), at('music_on_hold'));
    const waitForAdmin = isYes(value.wait_for_admin);
    if (waitForAdmin && value.admin_pin === undefined) {
      linker.report({
        rule: 'missing-key',
        severity: 'error',
        message: `conference "${name}" waits for an admin and needs "admin_pin"`,
        place: placeOf(at('wait_for_admin')),
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
      waitForAdmin,
      maxMembers: value.max_members,
      musicOnHold: String(value.music_on_hold),
      announceCount: isYes(value.announce_count),
      announceNames: isYes(value.announce_names),
      quiet: isYes(value.quiet),
      record: isYes(value.record),
      raw: value.asterisk,
    });
  }
  return conferences;
}
