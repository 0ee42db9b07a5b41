import type { Host } from '../../compiler/model/host.ts';
import type { Model } from '../../compiler/model/model.ts';
import type { PhoneServer } from '../../compiler/phones/phone.ts';
import { phoneServerOf } from '../../compiler/phones/server.ts';

/**
 * Where phones that get their addresses from this host find their files: on the host itself, or on another one where that hands
 * them out. Undefined where the site does not say how phones reach it.
 */
export function bootServerOf(model: Model, host: Host): PhoneServer | undefined {
  const { hosts } = model.provisioning;
  const other = hosts.includes(host.name) ? undefined : model.hosts.get(hosts[0] ?? '');
  return phoneServerOf(model, other ?? host);
}
