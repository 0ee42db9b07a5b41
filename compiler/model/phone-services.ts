import type { SiteDocument } from '../../schema/document.ts';
import type { Secret } from '../secret.ts';
import type { Origin } from '../source/origin.ts';
import { type Linker, toSecret, unwrittenSecret } from './linker.ts';

/** The account of the manager interface that `pbxc serve` reads parked calls and the quality of calls with. */
export const servicesManager = 'pbxc-services';

/** The XML services of Cisco phones. */
export interface PhoneServices {
  readonly username: string;
  readonly password: Secret;
  /** Of `servicesManager`. */
  readonly managerSecret: Secret;
  /** A directory of the machine that serves. */
  readonly reports: string;
  /** Text by the number of its topic. */
  readonly information: Readonly<Record<string, string>>;
  /** Another program that answers, beside Asterisk; undefined where `pbxc serve` does. */
  readonly external: ExternalServices | undefined;
  readonly origin: Origin;
}

export interface ExternalServices {
  /** The file that its environment is read from. */
  readonly environment: string;
  readonly bind: string;
  readonly port: number;
  readonly domain: string | undefined;
  readonly reports: string;
  readonly origin: Origin;
}

export function linkPhoneServices(linker: Linker): PhoneServices | undefined {
  const { site } = linker;
  const value = site.phone_services;
  if (value === undefined) return undefined;
  const origin = { container: site, key: 'phone_services' };
  return {
    username: String(value.username),
    password: toSecret(linker, value.password, 'phone_services/password', 'password', {
      container: value,
      key: 'password',
    }),
    managerSecret: unwrittenSecret(linker, `managers/${servicesManager}/secret`, 'password', origin),
    reports: value.reports,
    information: Object.fromEntries(Object.entries(value.information).map(([id, words]) => [id, String(words)])),
    external: linkExternal(value),
    origin,
  };
}

function linkExternal(services: NonNullable<SiteDocument['phone_services']>): ExternalServices | undefined {
  const { external } = services;
  if (external === undefined) return undefined;
  return { ...external, domain: external.domain, origin: { container: services, key: 'external' } };
}
