import type { Secret } from '../secret.ts';
import { keyPlaceOf } from '../source/spans.ts';
import type { RawSections } from './host.ts';
import { type Linker, toSecret } from './linker.ts';
import type { TrunkBase, TrunkValue } from './trunk.ts';
import { isYes, toSeconds, toText } from './values.ts';

/** A machine of a trunk's far side. */
export interface Proxy {
  readonly host: string;
  readonly port: number | undefined;
  /** How often it is tried first, beside the others of its trunk; undefined where no weights are given. */
  readonly weight: number | undefined;
}

export interface SipTrunk extends TrunkBase {
  readonly technology: 'sip';
  /** The far side; undefined when it registers here. */
  readonly farSide: string | undefined;
  /** The machines of the far side in the order in which they are tried, `farSide` first; empty when it registers here. */
  readonly proxies: readonly Proxy[];
  readonly transport: 'udp' | 'tcp' | 'tls';
  /** With or without a port. */
  readonly outboundProxy: string | undefined;
  readonly username: string | undefined;
  readonly password: Secret | undefined;
  readonly register: boolean;
  /** Seconds. */
  readonly expiry: number;
  /** What calls of the far side prove themselves with. */
  readonly inbound: { readonly username: string; readonly password: Secret } | undefined;
  readonly fromUser: string | undefined;
  readonly fromDomain: string | undefined;
  readonly contactUser: string | undefined;
  readonly addresses: readonly string[];
  readonly matchHeader: string | undefined;
  readonly codecs: readonly string[] | undefined;
  readonly language: string | undefined;
  readonly dtmf: string;
  readonly encryption: 'no' | 'sdes' | 'optional';
  /** Seconds; 0 never. */
  readonly qualify: number;
  /** Seconds. */
  readonly qualifyTimeout: number;
  readonly trustInbound: boolean;
  readonly trustOutbound: boolean;
  readonly sendPai: boolean;
  readonly sendRpid: boolean;
  readonly sessionTimers: 'no' | 'yes' | 'required' | 'always';
  /** Seconds. */
  readonly sessionExpires: number;
  readonly reliableProvisional: 'no' | 'yes' | 'required' | 'peer_supported';
  readonly inbandProgress: boolean;
  readonly nat: boolean;
  /** Seconds; 0 never. */
  readonly rtpTimeout: number;
  /** Seconds; 0 never. */
  readonly rtpKeepalive: number;
  readonly directMedia: boolean;
  readonly t38: T38 | undefined;
  /** What every outgoing call carries, by the headers' names. */
  readonly headers: ReadonlyMap<string, string>;
  readonly raw: RawSections;
}

export interface T38 {
  readonly errorCorrection: 'redundancy' | 'fec' | 'none';
  readonly maxDatagram: number | undefined;
  readonly nat: boolean;
}

type SipValue = Extract<TrunkValue, { kind: 'sip' }>;

/** What a SIP trunk has beside what it shares with IAX. */
export function linkSip(linker: Linker, name: string, value: SipValue) {
  const trust = value.trust_identity;
  const send = value.send_identity;
  return {
    technology: 'sip' as const,
    proxies: proxiesOf(linker, name, value),
    transport: value.transport,
    outboundProxy: value.outbound_proxy,
    expiry: toSeconds(value.expiry),
    inbound: inboundOf(linker, name, value),
    fromUser: toText(value.from_user),
    fromDomain: value.from_domain,
    contactUser: toText(value.contact_user),
    addresses: value.addresses,
    matchHeader: value.match_header,
    language: value.language,
    dtmf: value.dtmf,
    encryption: value.encryption,
    qualify: toSeconds(value.qualify),
    qualifyTimeout: toSeconds(value.qualify_timeout),
    trustInbound: trust === 'inbound' || trust === true || trust === 'yes',
    trustOutbound: trust === 'outbound' || trust === true || trust === 'yes',
    sendPai: send === 'pai' || send === 'both',
    sendRpid: send === 'rpid' || send === 'both',
    sessionTimers: value.session_timers,
    sessionExpires: toSeconds(value.session_expires),
    reliableProvisional: value.reliable_provisional,
    inbandProgress: isYes(value.inband_progress),
    nat: isYes(value.nat),
    rtpTimeout: toSeconds(value.rtp_timeout),
    rtpKeepalive: toSeconds(value.rtp_keepalive),
    directMedia: isYes(value.direct_media),
    t38: t38Of(value.t38),
    headers: headersOf(value),
    raw: value.asterisk,
  };
}

/** Where one has a weight, all have one. */
function proxiesOf(linker: Linker, name: string, value: SipValue): Proxy[] {
  const more = value.proxies.map((proxy) => (typeof proxy === 'string' ? { host: proxy } : proxy));
  if (value.host === undefined) {
    if (more.length > 0)
      linker.report({
        rule: 'missing-key',
        severity: 'error',
        message: `trunk "${name}" needs "host": its proxies come after that`,
        place: keyPlaceOf({ container: value, key: 'proxies' }),
      });
    return [];
  }
  const all = [{ host: value.host, port: value.port, weight: value.weight }, ...more];
  const isWeighted = all.some(({ weight }) => weight !== undefined);
  return all.map(({ host, port, weight }) => ({ host, port, weight: isWeighted ? (weight ?? 1) : undefined }));
}

function inboundOf(linker: Linker, name: string, value: SipValue): SipTrunk['inbound'] {
  if (value.inbound_password === undefined) {
    if (value.inbound_username !== undefined)
      linker.report({
        rule: 'missing-key',
        severity: 'error',
        message: `trunk "${name}" needs "inbound_password": a name alone proves nothing`,
        place: keyPlaceOf({ container: value, key: 'inbound_username' }),
      });
    return undefined;
  }
  const origin = { container: value, key: 'inbound_password' };
  return {
    username: toText(value.inbound_username ?? value.username) ?? name,
    password: toSecret(linker, value.inbound_password, `trunks/${name}/inbound_password`, 'password', origin),
  };
}

function t38Of(value: SipValue['t38']): T38 | undefined {
  if (typeof value !== 'object')
    return isYes(value) ? { errorCorrection: 'redundancy', maxDatagram: undefined, nat: false } : undefined;
  return { errorCorrection: value.error_correction, maxDatagram: value.max_datagram, nat: isYes(value.nat) };
}

/** By name, since the order of keys in the site means nothing. */
function headersOf(value: SipValue): Map<string, string> {
  const headers = Object.entries(value.headers).map(([header, text]): [string, string] => [header, String(text)]);
  return new Map(headers.sort(([a], [b]) => (a < b ? -1 : 1)));
}
