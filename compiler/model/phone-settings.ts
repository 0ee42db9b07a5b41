import type { SiteDocument } from '../../schema/document.ts';
import type { Secret } from '../secret.ts';
import type { Origin } from '../source/origin.ts';
import { type Linker, refer, toSecret } from './linker.ts';
import { checkTimeZone } from './schedule.ts';
import { toText } from './values.ts';

/** What phones are told beside their lines and keys. Undefined is what is said nowhere at this level. */
export interface PhoneSettings {
  readonly admin: PhoneAccount | undefined;
  readonly user: PhoneAccount | undefined;
  /** Names of hosts. */
  readonly registrar: string | undefined;
  readonly backup: string | undefined;
  readonly transport: 'udp' | 'tcp' | 'tls' | undefined;
  readonly srtp: 'disabled' | 'preferred' | 'required' | undefined;
  readonly dtmfMode: 'rfc4733' | 'inband' | 'info' | undefined;
  readonly ntp: string | undefined;
  readonly dns: string | undefined;
  readonly vlan: { readonly id: number; readonly priority: number; readonly pcId: number | undefined } | undefined;
  readonly syslog: PhoneSyslog | undefined;
  readonly timezone: string | undefined;
  readonly language: string | undefined;
  readonly voicemailNumber: string | undefined;
  readonly phonebook: string | undefined;
  readonly services: string | undefined;
  readonly expansionModules: number | undefined;
  /** By `vendor` or `vendor/model`. */
  readonly firmware: Readonly<Record<string, string>>;
  /** By vendor. */
  readonly raw: Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>;
  /** Where they stand: `fieldOf` finds a field of it. */
  readonly origin: Origin;
}

export interface PhoneAccount {
  readonly username: string | undefined;
  readonly password: Secret;
}

export interface PhoneSyslog {
  readonly host: string;
  readonly port: number;
  readonly level: 'critical' | 'error' | 'warning' | 'info' | 'debug';
}

type Written = SiteDocument['devices'][string] | SiteDocument['provisioning'];

/** `id` is what secrets are named after: `provisioning`, `devices/alice-desk`. */
export function linkPhoneSettings(linker: Linker, value: Written, id: string, origin: Origin): PhoneSettings {
  const at = (key: string): Origin => ({ container: value, key });
  if (value.timezone !== undefined) checkTimeZone(linker, value.timezone, at('timezone'));
  for (const key of ['registrar', 'backup'] as const) {
    if (value[key] !== undefined) refer(linker, 'hosts', String(value[key]), at(key));
  }
  const account = (who: 'admin' | 'user'): PhoneAccount | undefined => {
    const written = value[who];
    if (written === undefined) return undefined;
    const passwordAt = { container: written, key: 'password' };
    return {
      username: toText(written.username),
      password: toSecret(linker, written.password, `${id}/${who}`, 'password', passwordAt),
    };
  };
  return {
    admin: account('admin'),
    user: account('user'),
    registrar: toText(value.registrar),
    backup: toText(value.backup),
    transport: value.transport,
    srtp: value.srtp,
    dtmfMode: value.dtmf_mode,
    ntp: value.ntp,
    dns: value.dns,
    vlan: value.vlan && { id: value.vlan.id, priority: value.vlan.priority, pcId: value.vlan.pc_id },
    syslog: value.syslog,
    timezone: value.timezone,
    language: value.language,
    voicemailNumber: toText(value.voicemail_number),
    phonebook: value.phonebook,
    services: value.services,
    expansionModules: value.expansion_modules,
    firmware: value.firmware,
    raw: value.raw,
    origin,
  };
}
