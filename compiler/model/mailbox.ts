import type { SiteDocument } from '../../schema/document.ts';
import type { Secret } from '../secret.ts';
import type { Origin } from '../source/origin.ts';
import { keyPlaceOf, placeOf } from '../source/spans.ts';
import { type RawSections, sorted } from './host.ts';
import { contextFor, type Linker, toSecret } from './linker.ts';
import type { ModelObject } from './object.ts';
import { isYes } from './values.ts';

export interface Mailbox extends ModelObject {
  readonly kind: 'voicemail';
  readonly number: string;
  readonly context: string;
  readonly fullName: string;
  readonly pin: Secret;
  readonly email: string | undefined;
  readonly attach: boolean;
  readonly delete: boolean;
  readonly language: string | undefined;
  /** IANA; undefined for the site's. */
  readonly timezone: string | undefined;
  readonly maxMessages: number;
  readonly askPin: boolean;
  readonly raw: RawSections;
}

type Shared = SiteDocument['voicemails'][string];

/** All mailboxes: the shared ones, and those of users, which go by the user's name. */
export function linkMailboxes(linker: Linker): Map<string, Mailbox> {
  const mailboxes = new Map<string, Mailbox>();
  const { users, voicemails } = linker.site;
  for (const [name, value] of sorted(voicemails)) {
    const origin = { container: voicemails, key: name };
    const context = contextFor(
      linker,
      'internal',
      value.context,
      `mailbox "${name}"`,
      value.context === undefined ? origin : { container: value, key: 'context' },
    );
    mailboxes.set(
      name,
      toMailbox(linker, name, origin, value, {
        number: String(value.number),
        context,
        fullName: String(value.name ?? name),
        email: value.email,
        language: value.language,
      }),
    );
  }
  for (const [name, user] of sorted(users)) {
    if (typeof user.voicemail !== 'object') continue;
    const origin = { container: user, key: 'voicemail' };
    if (Object.hasOwn(voicemails, name)) {
      linker.report({
        rule: 'duplicate-object',
        severity: 'error',
        message: `mailbox "${name}" is declared twice: as a shared one and as that of user "${name}"`,
        place: keyPlaceOf(origin),
        related: [
          {
            message: `mailbox "${name}" is declared here first`,
            place: keyPlaceOf({ container: voicemails, key: name }),
          },
        ],
      });
      continue;
    }
    const number = user.voicemail.number ?? user.number;
    if (number === undefined) {
      linker.report({
        rule: 'missing-key',
        severity: 'error',
        message: `user "${name}" has no number, so the mailbox needs one of its own`,
        place: keyPlaceOf(origin),
        hint: 'say `voicemail: {number: ...}`',
      });
      continue;
    }
    const context = contextFor({ ...linker, report: () => {} }, 'internal', user.context, '', origin);
    mailboxes.set(
      name,
      toMailbox(linker, name, origin, user.voicemail, {
        number: String(number),
        context,
        fullName: String(user.voicemail.name ?? user.name ?? name),
        email: user.voicemail.email ?? user.email,
        language: user.voicemail.language ?? user.language,
      }),
    );
  }
  return mailboxes;
}

type Settings = Pick<Mailbox, 'number' | 'context' | 'fullName' | 'email' | 'language'>;

function toMailbox(
  linker: Linker,
  name: string,
  origin: Origin,
  value: Omit<Shared, 'number' | 'context' | 'name'>,
  settings: Settings,
): Mailbox {
  if (/[,|]/.test(settings.fullName)) {
    linker.report({
      rule: 'wrong-type',
      severity: 'error',
      message: `the name of mailbox "${name}" holds \`,\` or \`|\`, which voicemail.conf cannot hold`,
      place: placeOf(origin),
      hint: 'give the mailbox a `name` of its own',
    });
  }
  return {
    kind: 'voicemail',
    name,
    origin,
    ...settings,
    pin: toSecret(linker, value.pin, `voicemails/${name}/pin`, 'pin', { container: value, key: 'pin' }),
    attach: isYes(value.attach),
    delete: isYes(value.delete),
    timezone: value.timezone,
    maxMessages: value.max_messages,
    askPin: isYes(value.ask_pin),
    raw: value.asterisk,
  };
}
