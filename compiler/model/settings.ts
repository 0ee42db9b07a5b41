import type { SiteDocument } from '../../schema/document.ts';
import type { Origin } from '../source/origin.ts';
import type { Linker } from './linker.ts';
import { checkTimeZone } from './schedule.ts';
import { isYes, toMilliseconds } from './values.ts';

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

export type FeatureCode = 'directed_pickup' | 'echo_test' | 'voicemail' | 'voicemail_of';

export interface Cel {
  readonly events: readonly string[];
  readonly apps: readonly string[];
  readonly manager: boolean;
  readonly origin: Origin;
}

export interface InCallCodes {
  readonly blindTransfer: Code | undefined;
  readonly attendedTransfer: Code | undefined;
  readonly disconnect: Code | undefined;
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
  for (const key of ['directed_pickup', 'echo_test', 'voicemail', 'voicemail_of'] as const) {
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
    origin: { container: site, key: 'cel' },
  };
}
