import type { SiteDocument } from '../../schema/document.ts';
import type { Origin } from '../source/origin.ts';
import { placeOf } from '../source/spans.ts';
import { type DhcpOption, linkDhcpOptions } from './dhcp-options.ts';
import { sorted } from './host.ts';
import { type Ipv4Network, type Ipv4Range, networkText, toIpv4Range, toNetwork } from './ipv4.ts';
import { type Linker, refer } from './linker.ts';
import type { ModelObject } from './object.ts';
import { isYes, toList, toSeconds, toText } from './values.ts';

type PoolValue = NonNullable<SiteDocument['dhcp']>['pools'][string];

/** A network of phones, with the addresses in it that are given away. */
export interface DhcpPool extends ModelObject {
  readonly kind: 'dhcp-pool';
  /** The host that serves it. */
  readonly host: string;
  readonly subnet: Ipv4Network;
  /** For phones, and for everybody else too unless `phonesOnly`. */
  readonly ranges: readonly PlacedRange[];
  /** For whatever is no phone. */
  readonly otherRanges: readonly PlacedRange[];
  readonly phonesOnly: boolean;
  readonly router: string | undefined;
  readonly dns: readonly string[];
  readonly ntp: readonly string[];
  readonly domain: string | undefined;
  /** Seconds. */
  readonly lease: number;
  readonly voiceVlan: number | undefined;
  readonly interface: string | undefined;
  readonly relays: readonly string[];
  readonly wire: string | undefined;
  readonly options: readonly DhcpOption[];
}

export interface PlacedRange extends Ipv4Range {
  readonly origin: Origin;
}

/** What holds for pools that say nothing else. */
export interface PoolDefaults {
  /** The hosts with the server. */
  readonly hosts: readonly string[];
  readonly phonesOnly: boolean;
  readonly dns: readonly string[];
  readonly ntp: readonly string[];
  readonly domain: string | undefined;
  readonly lease: number;
}

export function linkDhcpPools(
  linker: Linker,
  container: Readonly<Record<string, PoolValue>>,
  defaults: PoolDefaults,
): Map<string, DhcpPool> {
  const pools = new Map<string, DhcpPool>();
  for (const [name, value] of sorted(container)) {
    pools.set(name, {
      kind: 'dhcp-pool',
      name,
      origin: { container, key: name },
      host: linkHost(linker, name, value, defaults.hosts, { container, key: name }),
      subnet: linkSubnet(linker, value),
      ranges: linkRanges(linker, value, 'range'),
      otherRanges: linkRanges(linker, value, 'other_range'),
      phonesOnly:
        value.other_range !== undefined ||
        (value.phones_only === undefined ? defaults.phonesOnly : isYes(value.phones_only)),
      router: value.router,
      dns: value.dns ?? defaults.dns,
      ntp: value.ntp ?? defaults.ntp,
      domain: value.domain ?? defaults.domain,
      lease: value.lease === undefined ? defaults.lease : toSeconds(value.lease),
      voiceVlan: value.voice_vlan,
      interface: value.interface,
      relays: value.relays,
      wire: toText(value.wire),
      options: linkDhcpOptions(linker, value.options),
    });
  }
  return pools;
}

function linkHost(linker: Linker, name: string, value: PoolValue, hosts: readonly string[], origin: Origin): string {
  if (value.host !== undefined) {
    const host = String(value.host);
    const at = { container: value, key: 'host' };
    if (refer(linker, 'hosts', host, at) && !hosts.includes(host)) {
      linker.report({
        rule: 'dangling-reference',
        severity: 'error',
        message: `no DHCP server runs on host "${host}", which is to serve pool "${name}"`,
        place: placeOf(at),
        hint: `give the host the role \`dhcp\`, or name it in \`dhcp.hosts\``,
      });
    }
    return host;
  }
  const [only, ...others] = hosts;
  if (others.length > 0) {
    linker.report({
      rule: 'missing-key',
      severity: 'error',
      message: `DHCP pool "${name}" names no host, and DHCP runs on several: ${hosts.join(', ')}`,
      place: placeOf(origin),
      hint: 'say `host:` with one of them: two servers for one network give away the same addresses',
    });
  }
  return only ?? '';
}

function linkSubnet(linker: Linker, value: PoolValue): Ipv4Network {
  const network = toNetwork(value.subnet);
  const given = value.subnet.split('/')[0];
  if (network !== undefined && given !== undefined && toNetwork(`${given}/32`)?.base === network.base) return network;
  const hint =
    network === undefined ? {} : { hint: `its first address is that of the network: ${networkText(network)}` };
  linker.report({
    rule: 'wrong-type',
    severity: 'error',
    message: `${value.subnet} is an address in a network, and no network`,
    place: placeOf({ container: value, key: 'subnet' }),
    ...hint,
  });
  return network ?? { base: 0, last: 0, prefix: 32 };
}

function linkRanges(linker: Linker, value: PoolValue, key: 'range' | 'other_range'): PlacedRange[] {
  const given = value[key];
  if (given === undefined) return [];
  const ranges: PlacedRange[] = [];
  for (const [index, text] of toList(given).entries()) {
    const origin = Array.isArray(given) ? { container: given, key: index } : { container: value, key };
    const range = toIpv4Range(text);
    if (range !== undefined) {
      ranges.push({ ...range, origin });
      continue;
    }
    linker.report({
      rule: 'wrong-type',
      severity: 'error',
      message: `${text} is no range of addresses: the lower one comes first`,
      place: placeOf(origin),
    });
  }
  return ranges;
}
