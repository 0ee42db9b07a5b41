import type { SiteDocument } from '../../schema/document.ts';
import type { Origin } from '../source/origin.ts';
import { isYes, toSeconds } from './values.ts';

/** What a host's clock goes by. */
export interface HostTime {
  readonly origin: Origin;
  readonly servers: readonly string[];
  readonly serve: readonly string[];
  readonly alone: boolean;
}

export interface HostMail {
  readonly origin: Origin;
  readonly relay: string;
  readonly port: number;
  readonly fallback: string | undefined;
  readonly domain: string | undefined;
  readonly networks: readonly string[];
}

export interface HostFail2ban {
  readonly origin: Origin;
  readonly tries: number;
  /** Seconds. */
  readonly within: number;
  readonly ban: number;
  readonly never: readonly string[];
}

type Written = SiteDocument['hosts'][string];

export function linkTime(value: Written): HostTime | undefined {
  const { time } = value;
  return time && { ...time, alone: isYes(time.alone), origin: { container: value, key: 'time' } };
}

export function linkMail(value: Written): HostMail | undefined {
  const { mail } = value;
  return mail && { ...mail, fallback: mail.fallback, domain: mail.domain, origin: { container: value, key: 'mail' } };
}

export function linkFail2ban(value: Written): HostFail2ban | undefined {
  const { fail2ban } = value;
  return (
    fail2ban && {
      ...fail2ban,
      within: toSeconds(fail2ban.within),
      ban: toSeconds(fail2ban.ban),
      origin: { container: value, key: 'fail2ban' },
    }
  );
}
