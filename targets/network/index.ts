import type { Artifact } from '../../compiler/artifact.ts';
import { hostFile } from '../host-file.ts';
import type { Target } from '../target.ts';
import { nftablesConf } from './nftables-conf.ts';
import { servicesOf } from './services.ts';

/** The host's network: who may reach what. A host that says nothing of it is left as it is. */
export const network: Target = {
  name: 'network',
  emit(model, _dialplan, host): Artifact[] {
    const { firewall } = host;
    if (firewall === undefined) return [];
    return [hostFile(host.name, '/etc/nftables.conf', 'nftables', nftablesConf(servicesOf(model, host, firewall)))];
  },
};
