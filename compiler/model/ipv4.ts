/** An IPv4 network; `base` and `last` are its first and last address as numbers. */
export interface Ipv4Network {
  readonly base: number;
  readonly last: number;
  /** 0 to 32. */
  readonly prefix: number;
}

/** Addresses as numbers, both ends included. */
export interface Ipv4Range {
  readonly from: number;
  readonly to: number;
}

/** `192.0.2.10` as a number. Of a text that is no IPv4 address: undefined. */
export function toIpv4(text: string): number | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number);
  if (parts === undefined || parts.some((part) => part > 255)) return undefined;
  return parts.reduce((sum, part) => sum * 256 + part, 0);
}

export function ipv4Text(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
}

/** The network that an address with a prefix is in: `192.0.2.10/24` is in `192.0.2.0/24`. */
export function toNetwork(text: string): Ipv4Network | undefined {
  const [address = '', length = ''] = text.split('/');
  const number = toIpv4(address);
  const prefix = Number(length);
  if (number === undefined || !/^\d{1,2}$/.test(length) || prefix > 32) return undefined;
  const size = 2 ** (32 - prefix);
  const base = Math.floor(number / size) * size;
  return { base, last: base + size - 1, prefix };
}

export function networkText({ base, prefix }: Ipv4Network): string {
  return `${ipv4Text(base)}/${prefix}`;
}

/** `255.255.255.0` for a prefix of 24. */
export function netmaskText({ prefix }: Pick<Ipv4Network, 'prefix'>): string {
  return ipv4Text(2 ** 32 - 2 ** (32 - prefix));
}

export function isInNetwork(address: number, { base, last }: Pick<Ipv4Network, 'base' | 'last'>): boolean {
  return address >= base && address <= last;
}

/** `192.0.2.100-192.0.2.200`; undefined when it is none, or the ends are the wrong way round. */
export function toIpv4Range(text: string): Ipv4Range | undefined {
  const [from, to] = text.split('-').map(toIpv4);
  return from === undefined || to === undefined || from > to ? undefined : { from, to };
}

export function rangeText({ from, to }: Ipv4Range): string {
  return `${ipv4Text(from)}-${ipv4Text(to)}`;
}

export function isInIpv4Range(address: number, { from, to }: Ipv4Range): boolean {
  return address >= from && address <= to;
}

export function rangesMeet(a: Ipv4Range, b: Ipv4Range): boolean {
  return a.from <= b.to && b.from <= a.to;
}
