import type { Secret } from '../secret.ts';
import type { Origin } from '../source/origin.ts';
import { type Linker, toSecret } from './linker.ts';

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
    managerSecret: toSecret(linker, 'auto', `managers/${servicesManager}/secret`, 'password', origin),
    reports: value.reports,
    information: Object.fromEntries(Object.entries(value.information).map(([id, words]) => [id, String(words)])),
    origin,
  };
}
