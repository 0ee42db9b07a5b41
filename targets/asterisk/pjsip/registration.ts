import { fieldOf } from '../../../compiler/model/object.ts';
import type { SipTrunk } from '../../../compiler/model/trunk.ts';
import type { ConfWriter } from '../conf/writer.ts';
import { section } from '../section.ts';
import { sipUri } from './sip-uri.ts';

/** Registers the trunk with its far side, for as long as the site says so. */
export function writeRegistration(conf: ConfWriter, trunk: SipTrunk, farSide: string): void {
  const { name, origin, port, transport } = trunk;
  const at = (key: string) => fieldOf(trunk, key);
  // An account may bring its domain along: `acme@operator.example`.
  const [user = name, domain = trunk.fromDomain ?? farSide] = (trunk.username ?? name).split('@');
  section(conf, name, { origin, raw: trunk.raw['registration'] }, (put) => {
    put('type', 'registration');
    put('server_uri', sipUri({ host: farSide, port, transport }), at('host'));
    put('client_uri', sipUri({ user, host: domain, port: domain === farSide ? port : undefined }), at('username'));
    put('contact_user', user, at('username'));
    put('outbound_auth', name, at('password'));
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
