import { emit } from '../../../../targets/index.ts';
import { siteOf } from '../../../lib/site.ts';

/** The files of an office in Paris where Alice has a phone, by their paths. `device` and `user` are as its site says them. */
export function filesOfOffice(device: string, user = ''): ReadonlyMap<string, string> {
  const site = `version: 1
site: { name: acme, country: fr, language: fr_FR, timezone: Europe/Paris }
hosts: { pbx1: { address: 192.0.2.10, roles: [pbx, provisioning] } }
contexts: { default: { kind: internal } }
users:
  alice: { name: Alice Wonderland, number: 1000, device: alice-desk${user} }
  bob: { name: Bob Brown, number: 1001 }
devices: { alice-desk: { ${device} } }
`;
  return new Map(emit(siteOf({ 'site.yaml': site })).map(({ path, content }) => [path, content]));
}
