import { trunkVariables } from '../../../compiler/dialplan/library/trunk-limit.ts';
import { proxyName } from '../../../compiler/dialplan/names.ts';
import { isLimited } from '../../../compiler/model/counted-calls.ts';
import { fieldOf } from '../../../compiler/model/object.ts';
import type { SipTrunk } from '../../../compiler/model/sip-trunk.ts';
import type { Put } from '../section.ts';
import { putDirectMedia } from './direct-media.ts';
import { setVar } from './set-var.ts';
import { proxyUri } from './sip-uri.ts';
import { allowed } from './templates.ts';

/** The section of what the far side proves itself with; no trunk is called like that. */
export function inboundAuth(trunk: SipTrunk): string {
  return `${trunk.name}+in`;
}

/** What a trunk's endpoint has that the template has not. */
export function putTrunkEndpoint(put: Put, trunk: SipTrunk): void {
  const { name, origin } = trunk;
  const at = (key: string) => fieldOf(trunk, key);
  put('context', trunk.context, at('context'));
  put(
    'aors',
    trunk.proxies.length === 0 ? name : trunk.proxies.map((_, index) => proxyName(name, index)).join(','),
    origin,
  );
  putIdentification(put, trunk);
  if (trunk.outboundProxy !== undefined)
    put('outbound_proxy', proxyUri(trunk, trunk.outboundProxy), at('outbound_proxy'));
  putMedia(put, trunk);
  putSignalling(put, trunk);
  putIdentity(put, trunk);
  putLimits(put, trunk);
}

function putIdentification(put: Put, trunk: SipTrunk): void {
  const { name, origin } = trunk;
  const at = (key: string) => fieldOf(trunk, key);
  if (trunk.password !== undefined) put('outbound_auth', name, at('password'));
  if (trunk.inbound !== undefined) put('auth', inboundAuth(trunk), at('inbound_password'));
  else if (trunk.password !== undefined && trunk.farSide === undefined) put('auth', name, at('password'));
  // Its calls come from the numbers behind it, so it is the name it authenticates with that tells whose they are.
  if (trunk.farSide === undefined) put('identify_by', 'username,auth_username', origin);
  else if (trunk.matchHeader !== undefined) put('identify_by', 'ip,header', at('match_header'));
}

function putMedia(put: Put, trunk: SipTrunk): void {
  const at = (key: string) => fieldOf(trunk, key);
  if (trunk.codecs !== undefined) put('allow', allowed(trunk.codecs), at('codecs'));
  if (trunk.language !== undefined) put('language', trunk.language, at('language'));
  if (trunk.dtmf !== 'rfc4733') put('dtmf_mode', trunk.dtmf, at('dtmf'));
  if (trunk.directMedia) putDirectMedia(put, at('direct_media'));
  if (trunk.encryption !== 'no') {
    put('media_encryption', 'sdes', at('encryption'));
    if (trunk.encryption === 'optional') put('media_encryption_optimistic', true, at('encryption'));
  }
  if (trunk.rtpTimeout > 0) put('rtp_timeout', trunk.rtpTimeout, at('rtp_timeout'));
  if (trunk.rtpKeepalive > 0) put('rtp_keepalive', trunk.rtpKeepalive, at('rtp_keepalive'));
  const { t38 } = trunk;
  if (t38 === undefined) return;
  put('t38_udptl', true, at('t38'));
  put('t38_udptl_ec', t38.errorCorrection, at('t38'));
  if (t38.maxDatagram !== undefined) put('t38_udptl_maxdatagram', t38.maxDatagram, at('t38'));
  if (t38.nat) put('t38_udptl_nat', true, at('t38'));
}

function putSignalling(put: Put, trunk: SipTrunk): void {
  const at = (key: string) => fieldOf(trunk, key);
  if (!trunk.nat) for (const key of ['rtp_symmetric', 'force_rport', 'rewrite_contact']) put(key, false, at('nat'));
  if (trunk.sessionTimers !== 'yes') put('timers', trunk.sessionTimers, at('session_timers'));
  if (trunk.sessionExpires !== 1800) put('timers_sess_expires', trunk.sessionExpires, at('session_expires'));
  if (trunk.reliableProvisional !== 'yes') put('100rel', trunk.reliableProvisional, at('reliable_provisional'));
  if (trunk.inbandProgress) put('inband_progress', true, at('inband_progress'));
}

function putIdentity(put: Put, trunk: SipTrunk): void {
  const at = (key: string) => fieldOf(trunk, key);
  if (trunk.fromUser !== undefined) put('from_user', trunk.fromUser, at('from_user'));
  if (trunk.fromDomain !== undefined) put('from_domain', trunk.fromDomain, at('from_domain'));
  if (trunk.contactUser !== undefined) put('contact_user', trunk.contactUser, at('contact_user'));
  if (!trunk.trustInbound) put('trust_id_inbound', false, at('trust_identity'));
  if (!trunk.trustOutbound) put('trust_id_outbound', false, at('trust_identity'));
  if (!trunk.sendPai) put('send_pai', false, at('send_identity'));
  if (trunk.sendRpid) put('send_rpid', true, at('send_identity'));
}

/** Every call of the trunk counts, both ways; of those that come in, the dialplan counts again. */
function putLimits(put: Put, trunk: SipTrunk): void {
  if (!isLimited(trunk)) return;
  put('set_var', setVar('GROUP(pbxc-trunk)', trunk.name), trunk.origin);
  for (const [name, value, field] of trunkVariables(trunk))
    put('set_var', setVar(name, value), field === undefined ? trunk.origin : fieldOf(trunk, field));
}
