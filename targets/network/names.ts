import type { Host } from '../../compiler/model/host.ts';
import type { HostNetwork, NamedAddress } from '../../compiler/model/host-network.ts';
import type { Model } from '../../compiler/model/model.ts';
import { fieldOf } from '../../compiler/model/object.ts';
import type { Line } from '../host-file.ts';

/** /etc/resolv.conf; resolv.conf(5). */
export function resolvConf({ origin, servers, search }: NonNullable<HostNetwork['resolver']>): Line[] {
  const at = (key: string) => fieldOf({ origin }, key);
  return [
    ['# Made by pbxc.'],
    ...servers.map((server): Line => [`nameserver ${server}`, at('servers')]),
    ...(search.length === 0 ? [] : [[`search ${search.join(' ')}`, at('search')] as const]),
  ];
}

/** /etc/hosts: the host itself, the others of the site that are known by address, and what the site adds. */
export function hostsFile({ site, hosts }: Model, host: Host, added: readonly NamedAddress[]): Line[] {
  const others = [...hosts.values()].filter(({ name }) => name !== host.name);
  return [
    ['# Made by pbxc.'],
    ['127.0.0.1 localhost'],
    ['::1 localhost ip6-localhost ip6-loopback'],
    ['ff02::1 ip6-allnodes'],
    ['ff02::2 ip6-allrouters'],
    ...[host, ...others].flatMap(({ name, address, origin }): Line[] =>
      address !== undefined && isAddress(address) ? [[`${address} ${namesOf(name, site.domain)}`, origin]] : [],
    ),
    ...added.map(({ address, names, origin }): Line => [`${address} ${names.join(' ')}`, origin]),
  ];
}

function namesOf(name: string, domain: string | undefined): string {
  return domain === undefined ? name : `${name}.${domain} ${name}`;
}

function isAddress(text: string): boolean {
  return /^[0-9]+(?:\.[0-9]+){3}$/.test(text) || text.includes(':');
}
