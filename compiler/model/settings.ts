import type { SiteDocument } from '../../schema/document.ts';
import type { Origin } from '../source/origin.ts';
import type { Linker } from './linker.ts';
import { checkTimeZone } from './schedule.ts';
import { isYes, toMilliseconds, toSeconds } from './values.ts';

/** What is true of the whole site. */
export interface SiteSettings {
  readonly name: string;
  readonly domain: string | undefined;
  readonly country: string;
  readonly language: string;
  readonly timezone: string;
  readonly codecs: readonly string[];
  readonly origin: Origin;
}

/** A code that people dial or press, with where it is said. */
export interface Code {
  readonly digits: string;
  readonly origin: Origin;
}

export type FeatureCode = keyof SiteDocument['feature_codes'];

/** Codes that a number follows. */
export const codesBeforeNumbers: ReadonlySet<FeatureCode> = new Set<FeatureCode>([
  'agent_listened',
  'agent_login',
  'agent_logout',
  'agent_pause',
  'agent_phone_toggle',
  'agent_toggle',
  'boss_secretary_filter',
  'call_listening',
  'directed_pickup',
  'forward_busy',
  'forward_no_answer',
  'forward_unconditional',
  'group_join',
  'group_leave',
  'group_toggle',
  'leave_message',
  'paging',
  'user_key',
  'voicemail_of',
]);

export interface Cel {
  readonly events: readonly string[];
  readonly apps: readonly string[];
  readonly manager: boolean;
  readonly file: boolean;
  readonly origin: Origin;
}

export interface AriInterface {
  readonly allowedOrigins: readonly string[];
  readonly channelVariables: readonly string[];
  /** Milliseconds. */
  readonly writeTimeout: number;
  readonly origin: Origin;
}

export interface InCallCodes {
  readonly blindTransfer: Code | undefined;
  readonly attendedTransfer: Code | undefined;
  readonly disconnect: Code | undefined;
  readonly onlineRecording: Code | undefined;
  readonly park: Code | undefined;
  /** Seconds. */
  readonly transferDigitTimeout: number;
  /** Seconds. */
  readonly attendedTransferTimeout: number;
  /** Milliseconds. */
  readonly digitTimeout: number;
}

export function linkSettings(linker: Linker): SiteSettings {
  const { site } = linker.site;
  checkTimeZone(linker, site.timezone, { container: site, key: 'timezone' });
  return {
    name: String(site.name),
    domain: site.domain,
    country: site.country,
    language: site.language,
    timezone: site.timezone,
    codecs: site.codecs,
    origin: { container: linker.site, key: 'site' },
  };
}

export function linkFeatureCodes(site: SiteDocument): Partial<Record<FeatureCode, Code>> {
  const codes: Partial<Record<FeatureCode, Code>> = {};
  const withAgents = Object.keys(site.agents).length > 0;
  const withKeys =
    Object.keys(site.key_templates).length > 0 ||
    Object.values(site.users).some(({ keys }) => Object.keys(keys).length > 0);
  for (const key of Object.keys(site.feature_codes) as FeatureCode[]) {
    if (key.startsWith('agent_') && !withAgents) continue;
    if (key === 'boss_secretary_filter' && Object.keys(site.filters).length === 0) continue;
    if (key === 'user_key' && !withKeys) continue;
    if (key === 'group_pickup' && Object.keys(site.pickups).length === 0) continue;
    if (key === 'paging' && Object.keys(site.pagings).length === 0) continue;
    const code = toCode(site.feature_codes, key, site.feature_codes[key]);
    if (code !== undefined) codes[key] = code;
  }
  return codes;
}

export function linkInCallCodes(site: SiteDocument): InCallCodes {
  const codes = site.in_call_codes;
  return {
    blindTransfer: toCode(codes, 'blind_transfer', codes.blind_transfer),
    attendedTransfer: toCode(codes, 'attended_transfer', codes.attended_transfer),
    disconnect: toCode(codes, 'disconnect', codes.disconnect),
    onlineRecording: toCode(codes, 'online_recording', codes.online_recording),
    park: toCode(codes, 'park', codes.park),
    transferDigitTimeout: toSeconds(codes.transfer_digit_timeout),
    attendedTransferTimeout: toSeconds(codes.attended_transfer_timeout),
    digitTimeout: toMilliseconds(codes.digit_timeout),
  };
}

function toCode(container: object, key: string, value: string | number | false): Code | undefined {
  return value === false || value === 'no' ? undefined : { digits: String(value), origin: { container, key } };
}

export function linkCel(site: SiteDocument): Cel | undefined {
  if (site.cel === undefined) return undefined;
  return {
    events: site.cel.events,
    apps: site.cel.apps,
    manager: isYes(site.cel.manager),
    file: isYes(site.cel.file),
    origin: { container: site, key: 'cel' },
  };
}

export function linkAriInterface(site: SiteDocument): AriInterface {
  const { allowed_origins, channel_variables, websocket_write_timeout } = site.ari_interface;
  return {
    allowedOrigins: allowed_origins,
    channelVariables: channel_variables,
    writeTimeout: websocket_write_timeout,
    origin: { container: site, key: 'ari_interface' },
  };
}
