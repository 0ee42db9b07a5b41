import type { Host } from '../../../compiler/model/host.ts';
import type { Model } from '../../../compiler/model/model.ts';
import { fieldOf } from '../../../compiler/model/object.ts';
import type { ConfWriter } from '../conf/writer.ts';
import { section } from '../section.ts';

/** What holds for SIP on the whole host. */
export function writeGlobal(conf: ConfWriter, model: Model, host: Host): void {
  const { site } = model;
  section(conf, 'global', { raw: host.raw['global'], origin: site.origin }, (put) => {
    put('type', 'global');
    put('user_agent', site.name, fieldOf(site, 'name'));
    put('default_realm', site.domain ?? site.name, fieldOf(site, site.domain === undefined ? 'name' : 'domain'));
    // Nobody is let in as `anonymous`. An address decides first: a trunk's caller may be called like one of our phones.
    const byHeader = [...model.trunks.values()].some(
      (trunk) => trunk.technology === 'sip' && trunk.matchHeader !== undefined,
    );
    put('endpoint_identifier_order', byHeader ? 'ip,header,username,auth_username' : 'ip,username,auth_username');
    const code = model.featureCodes.voicemail;
    // What a phone dials when its message key is pressed.
    if (code !== undefined) put('default_voicemail_extension', code.digits, code.origin);
  });
  const system = host.raw['system'];
  if (system === undefined) return;
  section(conf, 'system', { raw: system, origin: fieldOf(host, 'raw') }, (put) => put('type', 'system'));
}
