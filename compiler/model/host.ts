import type { SiteDocument } from '../../schema/document.ts';
import { type HostFirewall, linkFirewall } from './host-firewall.ts';
import { type HostMedia, linkMedia } from './host-media.ts';
import { type HostNetwork, linkNetwork } from './host-network.ts';
import { type HostSccp, linkSccp } from './host-sccp.ts';
import { type HostFail2ban, type HostMail, type HostTime, linkFail2ban, linkMail, linkTime } from './host-services.ts';
import { type HostTls, linkTls } from './host-tls.ts';
import { type HostWeb, type HostWebrtc, linkWeb, linkWebrtc } from './host-web.ts';
import { type Linker, refer } from './linker.ts';
import type { ModelObject } from './object.ts';
import { isYes } from './values.ts';

export interface Host extends ModelObject {
  readonly kind: 'host';
  readonly address: string | undefined;
  /** What `ssh` is told to get there; undefined where pbxc runs on the host itself. */
  readonly ssh: string | undefined;
  readonly sudo: boolean;
  /** Hosts that are applied before. */
  readonly after: readonly string[];
  readonly roles: ReadonlySet<Role>;
  /** Undefined where all that listens is reached. */
  readonly firewall: HostFirewall | undefined;
  /** Undefined where these are left as they are. */
  readonly network: HostNetwork | undefined;
  readonly time: HostTime | undefined;
  readonly mail: HostMail | undefined;
  readonly fail2ban: HostFail2ban | undefined;
  readonly asterisk: number;
  /** The languages of Asterisk's own prompts that are there; undefined where nobody says. */
  readonly prompts: readonly string[] | undefined;
  readonly sip: {
    /** Undefined when the transport is off. */
    readonly udp: number | undefined;
    readonly tcp: number | undefined;
    readonly tls: HostTls | undefined;
    readonly bind: string;
    readonly externalAddress: string | undefined;
    readonly localNetworks: readonly string[];
  };
  readonly rtp: HostMedia;
  readonly http: HostWeb;
  readonly webrtc: HostWebrtc;
  readonly sccp: HostSccp;
  readonly verboseLog: boolean;
  readonly raw: RawSections;
}

/** What runs on a host. */
export type Role = SiteDocument['hosts'][string]['roles'][number];

/** Raw options by section, in the order in which they were written. */
export type RawSections = Readonly<
  Record<string, Readonly<Record<string, string | number | boolean | readonly (string | number)[]>> | undefined>
>;

export function linkHosts(linker: Linker): Map<string, Host> {
  const hosts = new Map<string, Host>();
  const container = linker.site.hosts;
  for (const [name, value] of sorted(container)) {
    hosts.set(name, {
      kind: 'host',
      name,
      origin: { container, key: name },
      address: value.address,
      ssh: sshTarget(name, value),
      sudo: isYes(value.sudo),
      after: linkAfter(linker, value),
      roles: new Set(value.roles),
      firewall: linkFirewall(value),
      network: linkNetwork(value),
      time: linkTime(value),
      mail: linkMail(value),
      fail2ban: linkFail2ban(value),
      asterisk: value.asterisk,
      prompts: value.prompts,
      sip: {
        udp: toPort(value.sip.udp),
        tcp: toPort(value.sip.tcp),
        tls: linkTls(value),
        bind: value.sip.bind,
        externalAddress: value.sip.external_address,
        localNetworks: value.sip.local_networks,
      },
      rtp: linkMedia(linker, name, value.rtp),
      http: linkWeb(value),
      webrtc: linkWebrtc(value),
      sccp: linkSccp(value),
      verboseLog: isYes(value.verbose_log),
      raw: value.raw,
    });
  }
  return hosts;
}

function sshTarget(name: string, { ssh, address }: SiteDocument['hosts'][string]): string | undefined {
  if (ssh === false || ssh === 'no') return undefined;
  return ssh === true || ssh === 'yes' ? (address ?? name) : ssh;
}

function linkAfter(linker: Linker, value: SiteDocument['hosts'][string]): string[] {
  const { after } = value;
  const names = after.map(String);
  return names.filter((name, index) => refer(linker, 'hosts', name, { container: after, key: index }));
}

function toPort(value: number | false | 'no'): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** The entries of a section by name: the order of files and keys means nothing. */
export function sorted<Value>(container: Readonly<Record<string, Value>>): [string, Value][] {
  return Object.entries(container).sort((a, b) => (a[0] < b[0] ? -1 : 1));
}
