import { BlockList, isIP } from 'node:net';

/** Whether an address is in one of some networks. */
export type Networks = (address: string) => boolean;

/** How many addresses' answers are kept: phones come from the same ones again and again. */
const remembered = 10_000;

/** Networks such as `192.0.2.0/24` and `2001:db8::/32`, and single addresses. Throws for anything else. */
export function networks(list: readonly string[]): Networks {
  const known = new BlockList();
  for (const network of list) {
    const [address = '', length] = network.split('/');
    const version = isIP(address);
    if (version === 0 || network.split('/').length > 2)
      throw new Error(`"${network}" is no network, such as 192.0.2.0/24`);
    const family = version === 6 ? 'ipv6' : 'ipv4';
    const longest = version === 6 ? 128 : 32;
    const bits = length === undefined ? longest : Number(length);
    if (!Number.isInteger(bits) || bits < 0 || bits > longest || length === '')
      throw new Error(`"${network}" is no network: its prefix length is 0 to ${longest}`);
    known.addSubnet(address, bits, family);
  }
  const answers = new Map<string, boolean>();
  return (address) => {
    const before = answers.get(address);
    if (before !== undefined) return before;
    const version = isIP(address);
    const answer = version !== 0 && known.check(address, version === 6 ? 'ipv6' : 'ipv4');
    if (answers.size >= remembered) answers.clear();
    answers.set(address, answer);
    return answer;
  };
}

/** An address as it is compared and shown: a socket for both versions shows IPv4 ones as `::ffff:192.0.2.1`. */
export function plainAddress(address: string | undefined): string {
  if (address === undefined) return '';
  return address.startsWith('::ffff:') ? address.slice(7) : address;
}
