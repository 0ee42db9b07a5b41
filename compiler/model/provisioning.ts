import type { Secret } from '../secret.ts';
import type { Origin } from '../source/origin.ts';
import { type Linker, referAll, unwrittenSecret } from './linker.ts';
import { linkPhoneSettings, type PhoneSettings } from './phone-settings.ts';
import { isYes } from './values.ts';

/** How phones get their files, and what is true of all phones. */
export interface Provisioning {
  /** The hosts that hand out the files, sorted. */
  readonly hosts: readonly string[];
  readonly directory: string;
  /** Where phones fetch their files, if the site says it. */
  readonly url: string | undefined;
  /** Whether phones that can search the directory on the server do, instead of reading files of it. */
  readonly isPhonebookSearched: boolean;
  /** The line of phones that nobody describes; undefined where such phones get none. */
  readonly autoprovision: { readonly password: Secret; readonly origin: Origin } | undefined;
  /** The administrator's password where no `admin` is said. */
  readonly adminPassword: Secret | undefined;
  readonly settings: PhoneSettings;
  readonly origin: Origin;
}

export function linkProvisioning(linker: Linker): Provisioning {
  const { site } = linker;
  const value = site.provisioning;
  const origin = { container: site, key: 'provisioning' };
  const withRole = Object.keys(site.hosts).filter((name) => site.hosts[name]?.roles.includes('provisioning'));
  const hosts = value.hosts === undefined ? withRole : referAll(linker, 'hosts', value.hosts);
  const isAutoprovisioning = isYes(value.autoprovision);
  const hasPhones = isAutoprovisioning || Object.values(site.devices).some(({ vendor }) => vendor !== undefined);
  const autoprovisionAt = { container: value, key: 'autoprovision' };
  return {
    hosts: [...new Set(hosts)].sort(),
    directory: value.directory,
    url: value.url,
    isPhonebookSearched: isYes(value.phonebook_search),
    autoprovision: isAutoprovisioning
      ? {
          password: unwrittenSecret(linker, 'provisioning/autoprovision', 'password', autoprovisionAt),
          origin: autoprovisionAt,
        }
      : undefined,
    adminPassword:
      value.admin === undefined && hasPhones
        ? unwrittenSecret(linker, 'provisioning/admin', 'password', origin)
        : undefined,
    settings: linkPhoneSettings(linker, value, 'provisioning', origin),
    origin,
  };
}
