import { proxyName } from '../../../compiler/dialplan/names.ts';
import { fieldOf } from '../../../compiler/model/object.ts';
import type { SipTrunk } from '../../../compiler/model/sip-trunk.ts';
import type { ConfWriter } from '../conf/writer.ts';
import { section } from '../section.ts';
import { proxyOrigin } from './proxy-origin.ts';
import { proxyUri, sipUri } from './sip-uri.ts';

/** Registers the trunk with one machine of its far side, for as long as the site says so. */
export function writeRegistration(conf: ConfWriter, trunk: SipTrunk, index: number): void {
  const { name, origin, transport, outboundProxy } = trunk;
  const proxy = trunk.proxies[index];
  if (proxy === undefined) return;
  const { host, port } = proxy;
  const at = (key: string) => fieldOf(trunk, key);
  // An account may bring its domain along: `acme@operator.example`.
  const [user = name, domain = trunk.fromDomain ?? host] = (trunk.username ?? name).split('@');
  section(conf, proxyName(name, index), { origin, raw: trunk.raw['registration'] }, (put) => {
    put('type', 'registration');
    put('server_uri', sipUri({ host, port, transport }), proxyOrigin(trunk, index));
    put('client_uri', sipUri({ user, host: domain, port: domain === host ? port : undefined }), at('username'));
    put('contact_user', trunk.contactUser ?? user, at(trunk.contactUser === undefined ? 'username' : 'contact_user'));
    put('outbound_auth', name, at('password'));
    if (outboundProxy !== undefined) put('outbound_proxy', proxyUri(trunk, outboundProxy), at('outbound_proxy'));
    put('expiration', trunk.expiry, at('expiry'));
    // Calls come back with a mark that only the far side knows, whatever address it sends them from.
    put('line', true);
    put('endpoint', name, origin);
    // A trunk is never given up: what the far side refuses today (an unpaid bill, a database that is down) it takes tomorrow.
    put('max_retries', 1_000_000);
    // Asterisk would wait up to ten seconds before it registers at all, for hosts with hundreds of trunks.
    put('max_random_initial_delay', 1);
    put('auth_rejection_permanent', false);
    put('forbidden_retry_interval', 300);
    put('fatal_retry_interval', 300);
  });
}
