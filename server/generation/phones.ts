import type { Model } from '../../compiler/model/model.ts';
import { usersOf } from '../../compiler/phones/users-of.ts';

/** What the server knows of the phones of a site: plain data, which crosses threads. */
export interface KnownPhones {
  /** By hardware address, twelve lower-case hexadecimal digits. */
  readonly byMac: Readonly<Record<string, KnownPhone>>;
  /** The hardware addresses of phones whose IP address the site says. */
  readonly byAddress: Readonly<Record<string, string>>;
  /** Where somebody looks things up whose phone is not known; undefined where the site has several internal contexts. */
  readonly context: string | undefined;
  /** Where phones look somebody up. */
  readonly contexts: readonly string[];
  /** Of the site. */
  readonly language: string;
}

export interface KnownPhone {
  readonly device: string;
  /** The endpoint of its first line. */
  readonly user: string;
  readonly context: string;
}

export function knownPhones(model: Model): KnownPhones {
  const byMac: Record<string, KnownPhone> = {};
  const byAddress: Record<string, string> = {};
  for (const device of model.devices.values()) {
    const [user] = usersOf(model, device);
    if (user === undefined) continue;
    byMac[device.mac] = { device: device.name, user: user.name, context: user.context };
    if (device.address !== undefined) byAddress[device.address] = device.mac;
  }
  const internal = [...model.contexts.values()].filter(({ role }) => role === 'internal').map(({ name }) => name);
  return {
    byMac,
    byAddress,
    context: internal.includes('default') ? 'default' : only(internal),
    contexts: internal,
    language: model.site.language,
  };
}

function only(names: readonly string[]): string | undefined {
  return names.length === 1 ? names[0] : undefined;
}
