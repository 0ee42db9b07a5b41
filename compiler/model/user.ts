import type { SiteDocument } from '../../schema/document.ts';
import type { Secret } from '../secret.ts';
import { placeOf } from '../source/spans.ts';
import { checkCallerId, checkShownName } from './check-shown-name.ts';
import type { Destination } from './destination.ts';
import { type RawSections, sorted } from './host.ts';
import { type Key, linkKeys } from './key.ts';
import { linkDestination, referToMailbox } from './link-destination.ts';
import { contextFor, type Linker, refer, referAll, referToSubroutine, toSecret } from './linker.ts';
import type { ModelObject } from './object.ts';
import { type Starts, startsOf } from './user-services.ts';
import { isYes, toSeconds } from './values.ts';

/** Why a call did not reach a user, by Asterisk's `DIALSTATUS`. */
export type UserCause = 'NOANSWER' | 'BUSY' | 'CONGESTION' | 'CHANUNAVAIL';

export interface User extends ModelObject {
  readonly kind: 'user';
  readonly fullName: string | undefined;
  readonly number: string | undefined;
  readonly context: string;
  readonly email: string | undefined;
  /** Whether directories list the user. */
  readonly isListed: boolean;
  readonly line: 'sip' | 'webrtc' | 'ua' | 'sccp' | 'custom';
  /** Which endpoint of a unique account rings while both are registered. */
  readonly preferredDevice: 'phone' | 'webrtc';
  readonly enabled: boolean;
  /** What Asterisk dials and watches: `PJSIP/alice`, `SCCP/alice`, or the channel of a custom line. */
  readonly interface: string;
  readonly password: Secret;
  readonly device: string | undefined;
  /** Seconds. */
  readonly ring: number;
  /** The name of a mailbox of the model: the user's own or a shared one. */
  readonly mailbox: string | undefined;
  readonly fallback: Readonly<Partial<Record<UserCause, Destination>>>;
  readonly permissions: readonly string[];
  /** Asked for instead of the passwords of permissions. */
  readonly rightcallCode: Secret | undefined;
  /** What outside callees see; nothing for `anonymous`. */
  readonly callerId: string | undefined;
  readonly anonymous: boolean;
  readonly mobile: string | undefined;
  /** The number of calls with which the user is busy. */
  readonly simultaneousCalls: number | undefined;
  readonly schedule: string | undefined;
  /** A context of the site's own dialplan. */
  readonly preprocess: string | undefined;
  /** The user's own, in the order of their positions. */
  readonly keys: readonly Key[];
  readonly keyTemplate: string | undefined;
  readonly starts: Starts;
  readonly onlineRecording: boolean;
  /** May listen to the calls of others. */
  readonly callListening: boolean;
  readonly callTransfer: boolean;
  readonly dtmfHangup: boolean;
  readonly supervision: boolean;
  /** Where the user parks by pressing a code, if the user says it: see `lotOf`. */
  readonly parking: string | undefined;
  readonly labels: readonly string[];
  /** What records of the user's calls say. */
  readonly accountCode: string | undefined;
  readonly userField: string | undefined;
  readonly maxContacts: number;
  readonly codecs: readonly string[] | undefined;
  /** What a fax machine behind an adapter speaks. */
  readonly fax: 'no' | 'sound' | 't38';
  readonly language: string | undefined;
  readonly musicOnHold: string | undefined;
  readonly directMedia: boolean;
  readonly raw: RawSections;
}

const causes = [
  ['no_answer', 'NOANSWER'],
  ['busy', 'BUSY'],
  ['congestion', 'CONGESTION'],
  ['unavailable', 'CHANUNAVAIL'],
] as const;

export function linkUsers(linker: Linker): Map<string, User> {
  const users = new Map<string, User>();
  const container = linker.site.users;
  for (const [name, value] of sorted(container)) users.set(name, linkUser(linker, name, value));
  return users;
}

/** The user of this name, as the site's `users` have it. */
export function linkUser(linker: Linker, name: string, value: SiteDocument['users'][string]): User {
  const origin = { container: linker.site.users, key: name };
  const at = (key: string) => ({ container: value, key });
  const fallback: Partial<Record<UserCause, Destination>> = {};
  for (const [key, cause] of causes) {
    const destination = value.fallback[key];
    if (destination !== undefined)
      fallback[cause] = linkDestination(linker, destination, { container: value.fallback, key });
  }
  if (value.device !== undefined) refer(linker, 'devices', String(value.device), at('device'));
  else if (value.line === 'sccp')
    linker.report({
      rule: 'missing-key',
      severity: 'error',
      message: `user "${name}" has an SCCP line and needs "device"`,
      place: placeOf(at('line')),
      hint: 'declare the phone with its `mac` in `devices`',
    });
  if (value.music_on_hold !== undefined) referToMusic(linker, String(value.music_on_hold), at('music_on_hold'));
  const fullName = value.name === undefined ? undefined : String(value.name);
  const callerId = value.caller_id === undefined ? undefined : String(value.caller_id);
  checkShownName(linker, fullName, `the name of user "${name}"`, at('name'));
  if (value.parking !== undefined) refer(linker, 'parkings', String(value.parking), at('parking'));
  if (value.key_template !== undefined) refer(linker, 'key_templates', String(value.key_template), at('key_template'));
  if (value.schedule !== undefined) refer(linker, 'schedules', String(value.schedule), at('schedule'));
  if (value.preprocess !== undefined) referToSubroutine(linker, value.preprocess, at('preprocess'));
  const isAnonymous = callerId === 'anonymous';
  checkCallerId(linker, callerId, `the caller ID of user "${name}"`, at('caller_id'));

  return {
    kind: 'user',
    name,
    origin,
    fullName,
    number: value.number === undefined ? undefined : String(value.number),
    context: contextFor(
      linker,
      'internal',
      value.context,
      `user "${name}"`,
      value.context === undefined ? origin : at('context'),
    ),
    email: value.email,
    isListed: isYes(value.directory),
    line: value.line,
    preferredDevice: value.preferred_device,
    enabled: isYes(value.enabled),
    interface: linkInterface(linker, name, value),
    password: toSecret(linker, value.password, `users/${name}/sip`, 'password', at('password')),
    device: value.device === undefined ? undefined : String(value.device),
    ring: toSeconds(value.ring),
    mailbox: linkMailboxOf(linker, name, value),
    fallback,
    permissions: referAll(linker, 'permissions', value.permissions),
    rightcallCode:
      value.rightcall_code === undefined
        ? undefined
        : toSecret(linker, value.rightcall_code, `users/${name}/rightcall`, 'pin', at('rightcall_code')),
    callerId: isAnonymous ? undefined : callerId,
    anonymous: isAnonymous,
    mobile: value.mobile === undefined ? undefined : String(value.mobile),
    simultaneousCalls: value.simultaneous_calls,
    schedule: value.schedule === undefined ? undefined : String(value.schedule),
    preprocess: value.preprocess,
    keys: linkKeys(linker, name, value.keys),
    keyTemplate: value.key_template === undefined ? undefined : String(value.key_template),
    starts: startsOf(value),
    callListening: isYes(value.call_listening),
    onlineRecording: isYes(value.online_call_recording),
    callTransfer: isYes(value.call_transfer),
    dtmfHangup: isYes(value.dtmf_hangup),
    supervision: isYes(value.supervision),
    parking: value.parking === undefined ? undefined : String(value.parking),
    labels: referAll(linker, 'labels', value.labels),
    accountCode: value.account_code,
    userField: value.user_field === undefined ? undefined : String(value.user_field),
    maxContacts: value.max_contacts,
    codecs: value.codecs,
    fax: value.fax,
    language: value.language,
    musicOnHold: value.music_on_hold === undefined ? undefined : String(value.music_on_hold),
    directMedia: isYes(value.direct_media),
    raw: value.asterisk,
  };
}

function linkInterface(linker: Linker, name: string, value: SiteDocument['users'][string]): string {
  if (value.line !== 'custom') {
    if (value.interface !== undefined) {
      linker.report({
        rule: 'wrong-type',
        severity: 'error',
        message: `\`interface\` means nothing for a line of kind ${value.line}`,
        place: placeOf({ container: value, key: 'interface' }),
        hint: 'say `line: custom`',
      });
    }
    return value.line === 'sccp' ? `SCCP/${name}` : `PJSIP/${name}`;
  }
  if (value.interface !== undefined) return value.interface;
  // The phone rings at the port of a card that names the user.
  const channels = linker.userChannels.get(name);
  if (channels !== undefined) return channels.map((channel) => `DAHDI/${channel}`).join('&');
  linker.report({
    rule: 'missing-key',
    severity: 'error',
    message: `user "${name}" has a custom line and needs "interface"`,
    place: placeOf({ container: value, key: 'line' }),
    hint: 'say which channel it is, or name the user at a port in `hardware`',
  });
  return `PJSIP/${name}`;
}

function linkMailboxOf(linker: Linker, name: string, value: SiteDocument['users'][string]): string | undefined {
  const { voicemail } = value;
  if (voicemail === undefined) return undefined;
  if (typeof voicemail === 'object') return name;
  const shared = String(voicemail);
  return referToMailbox(linker, shared, { container: value, key: 'voicemail' }) ? shared : undefined;
}

/** `default` is a class of Asterisk's own, there without being declared. */
export function referToMusic(linker: Linker, name: string, origin: Parameters<typeof refer>[3]): void {
  if (name !== 'default') refer(linker, 'music_on_hold', name, origin);
}
