import type { DhcpOption, DhcpValue } from '../../compiler/model/dhcp-options.ts';
import type { DhcpPool } from '../../compiler/model/dhcp-pool.ts';
import { ipv4Text } from '../../compiler/model/ipv4.ts';
import { fieldOf } from '../../compiler/model/object.ts';
import type { Origin } from '../../compiler/source/origin.ts';
import type { PlannedOption } from './plan.ts';

/** The options that pbxc gives a meaning, with their names in dhcpd.conf and the kind of value; others are only numbers. */
export const knownOptions: Readonly<Record<number, { readonly isc: string; readonly kind: DhcpValue['kind'] }>> = {
  3: { isc: 'routers', kind: 'addresses' },
  6: { isc: 'domain-name-servers', kind: 'addresses' },
  15: { isc: 'domain-name', kind: 'text' },
  28: { isc: 'broadcast-address', kind: 'addresses' },
  42: { isc: 'ntp-servers', kind: 'addresses' },
  43: { isc: 'vendor-encapsulated-options', kind: 'bytes' },
  66: { isc: 'tftp-server-name', kind: 'text' },
  67: { isc: 'bootfile-name', kind: 'text' },
  114: { isc: 'default-url', kind: 'text' },
  132: { isc: 'pbxc-voice-vlan', kind: 'text' },
  150: { isc: 'pbxc-tftp-servers', kind: 'addresses' },
  242: { isc: 'pbxc-avaya', kind: 'text' },
};

/** Those of them that dhcpd has no name for. */
export const namedByPbxc: ReadonlySet<number> = new Set([132, 150, 242]);

/** What the phones of a network are told, whoever made them. */
export function subnetOptions(pool: DhcpPool): PlannedOption[] {
  const options: PlannedOption[] = [];
  const put = (code: number, value: DhcpValue, origin: Origin) => options.push({ code, value, origin });
  const addresses = (code: number, key: string, list: readonly string[]) => {
    if (list.length > 0) put(code, { kind: 'addresses', addresses: list }, fieldOf(pool, key));
  };
  addresses(3, 'router', pool.router === undefined ? [] : [pool.router]);
  addresses(6, 'dns', pool.dns);
  if (pool.domain !== undefined) put(15, { kind: 'text', text: pool.domain }, fieldOf(pool, 'domain'));
  // A network of one or two addresses has none.
  if (pool.subnet.prefix < 31) addresses(28, 'subnet', [ipv4Text(pool.subnet.last)]);
  addresses(42, 'ntp', pool.ntp);
  if (pool.voiceVlan !== undefined)
    put(132, { kind: 'text', text: String(pool.voiceVlan) }, fieldOf(pool, 'voice_vlan'));
  return [...options, ...ownOptions(pool.options)];
}

export function ownOptions(options: readonly DhcpOption[]): PlannedOption[] {
  return options.map((option) => ({ ...option, isRaw: true }));
}

/** The bytes of a value, as pairs of hexadecimal digits: what any server takes for any option. */
export function bytesOf(value: DhcpValue): string[] {
  switch (value.kind) {
    case 'bytes':
      return value.hex.match(/../g) ?? [];
    case 'addresses':
      return value.addresses.flatMap((address) => hexOf(Uint8Array.from(address.split('.').map(Number))));
    case 'text':
      return hexOf(Buffer.from(value.text, 'utf8'));
  }
}

export function hexOf(bytes: Uint8Array): string[] {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0'));
}
