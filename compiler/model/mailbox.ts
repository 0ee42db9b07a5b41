import type { SiteDocument } from '../../schema/document.ts';
import type { Secret } from '../secret.ts';
import type { Origin } from '../source/origin.ts';
import { keyPlaceOf, placeOf } from '../source/spans.ts';
import { checkShownName } from './check-shown-name.ts';
import type { Destination } from './destination.ts';
import { type RawSections, sorted } from './host.ts';
import { linkDestination } from './link-destination.ts';
import { contextFor, type Linker, toSecret } from './linker.ts';
import type { ModelObject } from './object.ts';
import { isYes, toList, toSeconds } from './values.ts';
import { localeOf, type MailText, mailLine } from './voicemail-settings.ts';

export interface Mailbox extends ModelObject {
  readonly kind: 'voicemail';
  readonly number: string;
  readonly context: string;
  readonly fullName: string;
  readonly pin: Secret;
  /** Mail addresses: a mail about each message goes to all of them. */
  readonly email: readonly string[];
  readonly attach: boolean;
  readonly delete: boolean;
  readonly language: string | undefined;
  /** IANA; undefined for the site's. */
  readonly timezone: string | undefined;
  readonly maxMessages: number;
  readonly pager: string | undefined;
  /** As voicemail.conf writes it; undefined for what all mailboxes of the language have. */
  readonly mail: MailText;
  /** Seconds; undefined for what all have. */
  readonly maxLength: number | undefined;
  readonly minLength: number | undefined;
  /** What is said before a message, where the site says; undefined for Asterisk's own way. */
  readonly sayCaller: boolean | undefined;
  readonly sayDate: boolean | undefined;
  readonly sayDuration: boolean | undefined;
  readonly spokenDate: string | undefined;
  readonly review: boolean;
  /** Where callers go who press 0. */
  readonly operator: Destination | undefined;
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
        email: toList(value.email ?? []),
        language: value.language,
      }),
    );
  }
  for (const [name, user] of sorted(users)) {
    const mailbox = linkOwnMailbox(linker, name, user);
    if (mailbox !== undefined) mailboxes.set(name, mailbox);
  }
  return mailboxes;
}

/** The mailbox that a user has for themself, if they have. */
export function linkOwnMailbox(linker: Linker, name: string, user: SiteDocument['users'][string]): Mailbox | undefined {
  if (typeof user.voicemail !== 'object') return undefined;
  const { voicemails } = linker.site;
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
    return undefined;
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
    return undefined;
  }
  // What is wrong with the context of a user has been said of the user.
  const quiet: Linker = { ...linker, report: () => {} };
  return toMailbox(linker, name, origin, user.voicemail, {
    number: String(number),
    context: contextFor(quiet, 'internal', user.context, '', origin),
    fullName: String(user.voicemail.name ?? user.name ?? name),
    email: toList(user.voicemail.email ?? user.email ?? []),
    language: user.voicemail.language ?? user.language,
  });
}

type Settings = Pick<Mailbox, 'number' | 'context' | 'fullName' | 'email' | 'language'>;

function toMailbox(
  linker: Linker,
  name: string,
  origin: Origin,
  value: Omit<Shared, 'number' | 'context'>,
  settings: Settings,
): Mailbox {
  checkFullName(linker, name, settings.fullName, origin);
  const own = value.name === undefined ? undefined : String(value.name);
  checkShownName(linker, own, `the name of mailbox "${name}"`, { container: value, key: 'name' });
  checkRawOptions(linker, name, value.asterisk['mailbox'] ?? {});
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
    pager: value.pager,
    mail: ownMail(linker, name, value.mail, settings.language),
    maxLength: value.max_length === undefined ? undefined : toSeconds(value.max_length),
    minLength: value.min_length === undefined ? undefined : toSeconds(value.min_length),
    sayCaller: maybe(value.say_caller),
    sayDate: maybe(value.say_date),
    sayDuration: maybe(value.say_duration),
    spokenDate: value.spoken_date,
    review: value.review !== undefined && isYes(value.review),
    operator:
      value.operator === undefined
        ? undefined
        : linkDestination(linker, value.operator, { container: value, key: 'operator' }),
    askPin: isYes(value.ask_pin),
    raw: value.asterisk,
  };
}

function maybe(value: boolean | 'yes' | 'no' | undefined): boolean | undefined {
  return value === undefined ? undefined : isYes(value);
}

/** The mailbox's own mail, or that of its language where it is not the site's. */
function ownMail(linker: Linker, name: string, own: Shared['mail'], language: string | undefined): MailText {
  const { site, voicemail_settings: settings } = linker.site;
  const spoken = language === undefined || language === site.language ? undefined : language;
  const ofLanguage = spoken === undefined ? undefined : settings.mails[spoken];
  const parts = [
    ['subject', own.subject === undefined ? ofLanguage : own],
    ['body', own.body === undefined ? ofLanguage : own],
  ] as const;
  for (const [key, container] of parts) {
    if (container === undefined || !separators.test(container[key] ?? '')) continue;
    linker.report({
      rule: 'wrong-type',
      severity: 'error',
      message: `the ${key} of the mail of mailbox "${name}" holds \`,\` or \`|\`, which its line of voicemail.conf cannot hold`,
      place: placeOf({ container, key }),
      hint: 'say it without; only the mail of the whole site, in its language, may hold them',
    });
  }
  return {
    subject: mailLine(parts[0][1]?.subject),
    body: mailLine(parts[1][1]?.body),
    locale: own.locale ?? ofLanguage?.locale ?? localeOf(spoken),
  };
}

/** In voicemail.conf a mailbox is one line, whose fields end at commas and whose options end at `|`; there is no escape. */
const separators = /[,|]/;

function checkFullName(linker: Linker, name: string, fullName: string, origin: Origin): void {
  if (!separators.test(fullName)) return;
  linker.report({
    rule: 'wrong-type',
    severity: 'error',
    message: `the name of mailbox "${name}" holds \`,\` or \`|\`, which voicemail.conf cannot hold`,
    place: placeOf(origin),
    hint: 'give the mailbox a `name` of its own',
  });
}

function checkRawOptions(linker: Linker, name: string, options: NonNullable<RawSections[string]>): void {
  let length = 0;
  for (const key of Object.keys(options).sort()) {
    const values = toList(options[key] ?? []);
    length += values.reduce<number>((sum, value) => sum + key.length + Buffer.byteLength(String(value)) + 2, 0);
    if (!values.some((value) => separators.test(String(value))) && length <= mostRawBytes) continue;
    linker.report({
      rule: 'wrong-type',
      severity: 'error',
      message: `the raw option "${key}" of mailbox "${name}" does not fit into its line of voicemail.conf`,
      place: placeOf({ container: options, key }),
      hint: `it may hold no \`,\` and no \`|\`, and all options together ${mostRawBytes} bytes`,
    });
  }
}

/** A line of more than 8190 bytes is skipped; what else stands in it is short. */
const mostRawBytes = 4000;
