import type { Line } from '../host-file.ts';
import type { Service } from './services.ts';

/**
 * /etc/nftables.conf: a table of pbxc's own, which is replaced whole and at once; tables of other programs stay. What is
 * already talking goes on, so an apply does not cut off the one who applies.
 */
export function nftablesConf(services: readonly Service[]): Line[] {
  return [
    ['#!/usr/sbin/nft -f'],
    ['# Made by pbxc. What the services of the site need comes in, and nothing else.'],
    // Named first, so that it is there to be deleted.
    ['table inet pbxc'],
    ['delete table inet pbxc'],
    [''],
    ['table inet pbxc {'],
    ['  chain input {'],
    ['    type filter hook input priority filter; policy drop;'],
    ['    ct state established,related accept'],
    ['    ct state invalid drop'],
    ['    iifname "lo" accept'],
    ['    meta l4proto { icmp, ipv6-icmp } accept'],
    ['    udp sport 67 udp dport 68 accept comment "its own address"'],
    ...services.flatMap(rulesOf),
    ['  }'],
    ['}'],
  ];
}

/** A rule for each network: nft refuses a set in which two overlap. */
function rulesOf({ title, protocol, ports, from, origin }: Service): Line[] {
  const rule = `${protocol} dport ${ports} accept comment "${title}"`;
  if (from === undefined) return [[`    ${rule}`, origin]];
  return from.map((network): Line => [`    ${network.includes(':') ? 'ip6' : 'ip'} saddr ${network} ${rule}`, origin]);
}
