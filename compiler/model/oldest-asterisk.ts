import type { AsteriskVersion } from '../asterisk-options/version.ts';
import type { Host } from './host.ts';

/** As much of the hosts as this asks for. */
export type Hosts = ReadonlyMap<string, Pick<Host, 'asterisk'>>;

/** The version of a host's Asterisk, as its options are filed. */
export function asteriskOf({ asterisk }: Pick<Host, 'asterisk'>): AsteriskVersion {
  return asterisk === 16 ? '16' : '22';
}

/** What an object that may be on any host can rely on. */
export function oldestAsterisk(hosts: Hosts = new Map()): AsteriskVersion {
  return [...hosts.values()].some((host) => asteriskOf(host) === '16') ? '16' : '22';
}
