import type { SiteDocument } from '../../schema/document.ts';
import type { Secret } from '../secret.ts';
import { placeOf } from '../source/spans.ts';
import { type Linker, toSecret } from './linker.ts';

/** Media of a host, and how browsers find the way to it. */
export interface HostMedia {
  readonly from: number;
  readonly to: number;
  readonly stun: string | undefined;
  readonly turn: Turn | undefined;
  readonly iceDeny: readonly string[];
  readonly icePermit: readonly string[];
  /** Public addresses by the private ones that they stand for. */
  readonly iceHostCandidates: Readonly<Record<string, string>>;
}

export interface Turn {
  readonly server: string;
  readonly username: string | undefined;
  readonly password: Secret | undefined;
}

export function linkMedia(linker: Linker, host: string, value: SiteDocument['hosts'][string]['rtp']): HostMedia {
  const [from = 0, to = 0] = value.ports.split('-').map(Number);
  if (from >= to || to > 65535) {
    linker.report({
      rule: 'wrong-type',
      severity: 'error',
      message: `${value.ports} is no range of ports: it goes from a lower to a higher one, 65535 at most`,
      place: placeOf({ container: value, key: 'ports' }),
    });
  }
  return {
    from,
    to,
    stun: value.stun,
    turn: linkTurn(linker, host, value.turn),
    iceDeny: value.ice_deny,
    icePermit: value.ice_permit,
    iceHostCandidates: value.ice_host_candidates,
  };
}

function linkTurn(linker: Linker, host: string, value: SiteDocument['hosts'][string]['rtp']['turn']): Turn | undefined {
  if (value === undefined) return undefined;
  const { server, username, password } = value;
  return {
    server,
    username: username === undefined ? undefined : String(username),
    password:
      password === undefined
        ? undefined
        : toSecret(linker, password, `hosts/${host}/turn`, 'password', { container: value, key: 'password' }),
  };
}
