import type { SiteDocument } from '../../schema/document.ts';
import { isYes, toSeconds } from './values.ts';

/** How phones that speak SCCP reach a host; times in seconds. */
export interface HostSccp {
  readonly bind: string;
  readonly port: number;
  /** Undefined: private networks. */
  readonly permit: readonly string[] | undefined;
  readonly codecs: readonly string[];
  readonly directMedia: boolean;
  readonly firstDigitTimeout: number;
  readonly dialTimeout: number;
  readonly keepalive: number;
  readonly dateFormat: string;
}

export function linkSccp({ sccp }: SiteDocument['hosts'][string]): HostSccp {
  return {
    bind: sccp.bind,
    port: sccp.port,
    permit: sccp.permit,
    codecs: sccp.codecs,
    directMedia: isYes(sccp.direct_media),
    firstDigitTimeout: toSeconds(sccp.first_digit_timeout),
    dialTimeout: toSeconds(sccp.dial_timeout),
    keepalive: toSeconds(sccp.keepalive),
    dateFormat: sccp.date_format,
  };
}
