import type { ServedFile } from '../generation/generation.ts';
import { type Limit, limiter } from './limiter.ts';
import { type Networks, networks } from './networks.ts';
import { serverNames } from './server-names.ts';
import { tokenCheck } from './token.ts';

export interface AccessOptions {
  /** Networks that may read everything, secrets included. */
  readonly trusted: readonly string[];
  /** Networks that phones are in: each may read the files of phones whose address the site does not say. */
  readonly phones: readonly string[];
  /** Whoever brings one of these may read everything. */
  readonly tokens: readonly string[];
  /** Names of the server besides its addresses and names without a dot: whoever calls it otherwise has no rights by address. */
  readonly names?: readonly string[];
  /** Refusals and misses that one address may cause; then it is not answered for a while. */
  readonly refusals?: Limit;
}

/** Who is asking. */
export interface Peer {
  readonly address: string;
  /** The name that a browser may have been made to call the server by: the `Host` header, where no certificate vouches for it. */
  readonly calledName?: string | undefined;
  /** The `Authorization` header. */
  readonly authorization?: string | undefined;
  /** The names in a client certificate whose issuer is one of the vendors we believe. */
  readonly certificateName?: string | undefined;
}

/** Who may have what. */
export interface Access {
  /** Whether the peer calls the server by one of its names. A peer that does not has no rights by its address. */
  callsByName(peer: Peer): boolean;
  /** Whether the peer may read everything. */
  isTrusted(peer: Peer): boolean;
  /** Whether the peer is where phones are, or may read everything anyway. */
  isAmongPhones(peer: Peer): boolean;
  /** Whether the peer may have this file of a phone. */
  mayHave(peer: Peer, file: ServedFile): boolean;
  /** Whether the peer asked in vain so often that it is not answered for now. */
  isShutOut(peer: Peer): boolean;
  /** The peer asked for what is not there or not for it. */
  askedInVain(peer: Peer): void;
}

/** A phone that boots tries a handful of names that are not there; whoever tries addresses of phones tries millions. */
const usualRefusals: Limit = { burst: 100, perSecond: 2 };

export function makeAccess(options: AccessOptions): Access {
  const trusted = networks(options.trusted);
  const phones: Networks = networks(options.phones);
  const hasToken = tokenCheck(options.tokens);
  const vain = limiter(options.refusals ?? usualRefusals);
  const isName = serverNames(options.names ?? []);
  const callsByName = ({ calledName }: Peer): boolean => calledName === undefined || isName(calledName);
  const isTrusted = (peer: Peer): boolean =>
    (trusted(peer.address) && callsByName(peer)) || hasToken(peer.authorization);
  return {
    callsByName,
    isTrusted,
    isAmongPhones: (peer) => (phones(peer.address) && callsByName(peer)) || isTrusted(peer),
    mayHave(peer, file) {
      if (!file.sensitive || isTrusted(peer) || isItsOwn(peer.certificateName, file.path)) return true;
      if (!callsByName(peer)) return false;
      return file.expectedFrom === undefined ? phones(peer.address) : peer.address === file.expectedFrom;
    },
    isShutOut: (peer) => vain.isSpent(peer.address) && !isTrusted(peer),
    askedInVain(peer) {
      vain.count(peer.address);
    },
  };
}

/** Vendors put the hardware address of the phone into its certificate, as into the name of its file. */
function isItsOwn(certificateName: string | undefined, path: string): boolean {
  if (certificateName === undefined) return false;
  const mac = macIn(certificateName);
  return mac !== undefined && macIn(path.slice(path.lastIndexOf('/') + 1)) === mac;
}

/** The hardware address in a name: twelve hexadecimal digits, with or without separators, and none around them. */
export function macIn(name: string): string | undefined {
  const match = /(?<![0-9a-f])[0-9a-f]{2}([:-]?)[0-9a-f]{2}(?:\1[0-9a-f]{2}){4}(?![0-9a-f])/i.exec(name);
  return match?.[0].replaceAll(/[:-]/g, '').toLowerCase();
}
