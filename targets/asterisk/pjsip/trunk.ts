import { fieldOf } from '../../../compiler/model/object.ts';
import type { SipTrunk } from '../../../compiler/model/trunk.ts';
import type { ConfWriter } from '../conf/writer.ts';
import { type Put, section } from '../section.ts';
import { writeRegistration } from './registration.ts';
import { sipUri } from './sip-uri.ts';
import { allowed, templates } from './templates.ts';

/** A SIP trunk: with a far side at an address of its own, or one that registers here like a phone. All sections go by its name. */
export function writeTrunk(conf: ConfWriter, trunk: SipTrunk): void {
  const { name, origin, raw, farSide, password } = trunk;
  const at = (key: string) => fieldOf(trunk, key);
  section(conf, name, { inherits: [templates.trunk], origin, raw: raw['endpoint'] }, (put) => putEndpoint(put, trunk));

  if (password !== undefined) {
    section(conf, name, { inherits: [templates.auth], origin, raw: raw['auth'] }, (put) => {
      put('username', trunk.username ?? name, at('username'));
      put('password', password, password.origin);
    });
  }

  if (farSide === undefined) {
    section(conf, name, { inherits: [templates.aor], origin, raw: raw['aor'] }, (put) =>
      put('qualify_frequency', trunk.qualify, at('qualify')),
    );
    return;
  }
  section(conf, name, { origin, raw: raw['aor'] }, (put) => {
    put('type', 'aor');
    put('contact', sipUri({ host: farSide, port: trunk.port, transport: trunk.transport }), at('host'));
    put('qualify_frequency', trunk.qualify, at('qualify'));
  });
  section(conf, name, { origin, raw: raw['identify'] }, (put) => {
    put('type', 'identify');
    put('endpoint', name, origin);
    put('match', farSide, at('host'));
    for (const [index, address] of trunk.addresses.entries()) {
      put('match', address, fieldOf({ origin: at('addresses') }, index));
    }
  });
  if (trunk.register) writeRegistration(conf, trunk, farSide);
}

function putEndpoint(put: Put, trunk: SipTrunk): void {
  const { name, origin } = trunk;
  const at = (key: string) => fieldOf(trunk, key);
  put('context', trunk.context, at('context'));
  put('aors', name, origin);
  if (trunk.password !== undefined) {
    put('outbound_auth', name, at('password'));
    if (trunk.farSide === undefined) {
      put('auth', name, at('password'));
      // Its calls come from the numbers behind it, so it is the name it authenticates with that tells whose they are.
      put('identify_by', 'username,auth_username', origin);
    }
  }
  if (trunk.codecs !== undefined) put('allow', allowed(trunk.codecs), at('codecs'));
  if (trunk.language !== undefined) put('language', trunk.language, at('language'));
  if (trunk.dtmf !== 'rfc4733') put('dtmf_mode', trunk.dtmf, at('dtmf'));
  if (trunk.directMedia) put('direct_media', true, at('direct_media'));
  if (trunk.fromUser !== undefined) put('from_user', trunk.fromUser, at('from_user'));
  if (trunk.fromDomain !== undefined) put('from_domain', trunk.fromDomain, at('from_domain'));
  if (!trunk.trustIdentity) {
    for (const key of ['trust_id_inbound', 'trust_id_outbound', 'send_pai']) put(key, false, at('trust_identity'));
  }
}
