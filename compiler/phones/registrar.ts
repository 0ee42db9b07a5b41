import type { Host } from '../model/host.ts';
import { isOnHost } from '../model/is-on-host.ts';
import type { Model } from '../model/model.ts';
import type { PhoneSettings } from '../model/phone-settings.ts';
import type { User } from '../model/user.ts';
import type { SipServer } from './phone.ts';

export type Transport = 'udp' | 'tcp' | 'tls';

/** Where a user's phone registers, or why nobody can say. */
export type Registrar =
  | { readonly host: Host & { readonly address: string }; readonly problem?: undefined }
  /** The end of a sentence about the user. */
  | { readonly host?: undefined; readonly problem: string };

/** The host that a user's phone registers on: the one that is said, or the only one with Asterisk where the user is. */
export function registrarOf(model: Model, user: User, settings: Pick<PhoneSettings, 'registrar'>): Registrar {
  const hosts = [...model.hosts.values()].filter(
    (host) => host.roles.has('pbx') && isOnHost(model, user.context, host.name),
  );
  if (settings.registrar !== undefined) {
    const host = hosts.find(({ name }) => name === settings.registrar);
    if (host === undefined)
      return { problem: `registers on host "${settings.registrar}", where its context "${user.context}" is not` };
    return addressed(host);
  }
  const [only, ...others] = hosts;
  if (only === undefined) return { problem: `has no host with Asterisk to register on` };
  if (others.length > 0)
    return {
      problem: `could register on several hosts (${hosts.map(({ name }) => name).join(', ')}): say \`registrar:\``,
    };
  return addressed(only);
}

function addressed(host: Host): Registrar {
  const { address } = host;
  return address === undefined
    ? { problem: `registers on host "${host.name}", which has no \`address\`` }
    : { host: { ...host, address } };
}

/** How a phone speaks SIP with a host: as it is said, or the first way that the host has. */
export function transportOf({ sip }: Host, said: Transport | undefined): Transport {
  if (said !== undefined) return said;
  if (sip.udp !== undefined) return 'udp';
  return sip.tcp === undefined ? 'tls' : 'tcp';
}

export function sipServer(host: Host & { readonly address: string }, transport: Transport): SipServer {
  return { host: host.address, port: sipPort(host, transport) ?? (transport === 'tls' ? 5061 : 5060) };
}

/** The host's port for a transport; undefined where it has none. */
export function sipPort({ sip }: Host, transport: Transport): number | undefined {
  return transport === 'tls' ? sip.tls?.port : sip[transport];
}
