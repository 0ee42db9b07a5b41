import { proxyName } from '../../../compiler/dialplan/names.ts';
import { fieldOf } from '../../../compiler/model/object.ts';
import type { SipTrunk } from '../../../compiler/model/sip-trunk.ts';
import type { ConfWriter } from '../conf/writer.ts';
import { section } from '../section.ts';
import { proxyOrigin } from './proxy-origin.ts';
import { writeRegistration } from './registration.ts';
import { proxyUri, sipUri } from './sip-uri.ts';
import { templates } from './templates.ts';
import { inboundAuth, putTrunkEndpoint } from './trunk-endpoint.ts';

/** A SIP trunk: with a far side at an address of its own, or one that registers here like a phone. All sections go by its name. */
export function writeTrunk(conf: ConfWriter, trunk: SipTrunk): void {
  const { name, origin, raw, farSide, password, inbound } = trunk;
  const at = (key: string) => fieldOf(trunk, key);
  section(conf, name, { inherits: [templates.trunk], origin, raw: raw['endpoint'] }, (put) =>
    putTrunkEndpoint(put, trunk),
  );

  if (password !== undefined) {
    section(conf, name, { inherits: [templates.auth], origin, raw: raw['auth'] }, (put) => {
      put('username', trunk.username ?? name, at('username'));
      put('password', password, password.origin);
    });
  }
  if (inbound !== undefined) {
    section(conf, inboundAuth(trunk), { inherits: [templates.auth], origin }, (put) => {
      put('username', inbound.username, at('inbound_username'));
      put('password', inbound.password, inbound.password.origin);
    });
  }

  if (farSide === undefined) {
    section(conf, name, { inherits: [templates.aor], origin, raw: raw['aor'] }, (put) => {
      put('qualify_frequency', trunk.qualify, at('qualify'));
      if (trunk.qualifyTimeout !== 3) put('qualify_timeout', trunk.qualifyTimeout, at('qualify_timeout'));
    });
    return;
  }
  writeProxies(conf, trunk);
  writeIdentify(conf, trunk);
  if (!trunk.register) return;
  for (const index of trunk.proxies.keys()) writeRegistration(conf, trunk, index);
}

/** Each machine of the far side is a place of its own, so that the dialplan says which is tried when. */
function writeProxies(conf: ConfWriter, trunk: SipTrunk): void {
  const { name, origin, raw, outboundProxy } = trunk;
  const at = (key: string) => fieldOf(trunk, key);
  for (const [index, { host, port }] of trunk.proxies.entries()) {
    section(conf, proxyName(name, index), { origin, raw: raw['aor'] }, (put) => {
      put('type', 'aor');
      put('contact', sipUri({ host, port, transport: trunk.transport }), proxyOrigin(trunk, index));
      put('qualify_frequency', trunk.qualify, at('qualify'));
      if (trunk.qualifyTimeout !== 3) put('qualify_timeout', trunk.qualifyTimeout, at('qualify_timeout'));
      if (outboundProxy !== undefined) put('outbound_proxy', proxyUri(trunk, outboundProxy), at('outbound_proxy'));
    });
  }
}

/** Whose calls are the trunk's: those of its machines, of further addresses, and those that carry its header. */
function writeIdentify(conf: ConfWriter, trunk: SipTrunk): void {
  const { name, origin, raw } = trunk;
  const at = (key: string) => fieldOf(trunk, key);
  section(conf, name, { origin, raw: raw['identify'] }, (put) => {
    put('type', 'identify');
    put('endpoint', name, origin);
    for (const [index, { host }] of trunk.proxies.entries()) put('match', host, proxyOrigin(trunk, index));
    if (trunk.outboundProxy !== undefined)
      put('match', trunk.outboundProxy.replace(/:[0-9]+$/, '').replace(/^\[(.*)\]$/, '$1'), at('outbound_proxy'));
    for (const [index, address] of trunk.addresses.entries())
      put('match', address, fieldOf({ origin: at('addresses') }, index));
    if (trunk.matchHeader !== undefined) put('match_header', trunk.matchHeader, at('match_header'));
  });
}
