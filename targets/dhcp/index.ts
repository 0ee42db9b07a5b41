import type { Artifact, Reload } from '../../compiler/artifact.ts';
import type { Dhcp } from '../../compiler/model/dhcp.ts';
import type { Target } from '../target.ts';
import { pbxcConf } from './dnsmasq/pbxc-conf.ts';
import type { WrittenFile } from './file-writer.ts';
import { iscDefaultFile } from './isc/default-file.ts';
import { dhcpdConf } from './isc/dhcpd-conf.ts';
import { keaConf } from './kea/kea-conf.ts';
import { planDhcp } from './make-plan.ts';
import type { DhcpPlan } from './plan.ts';

interface Server {
  readonly reload: Reload;
  /** By their paths. */
  files(plan: DhcpPlan): Readonly<Record<string, WrittenFile>>;
}

const servers: Readonly<Record<Dhcp['server'], Server>> = {
  isc: {
    reload: 'dhcpd',
    files: (plan) => ({
      '/etc/dhcp/dhcpd.conf': dhcpdConf(plan),
      '/etc/default/isc-dhcp-server': iscDefaultFile(plan),
    }),
  },
  kea: { reload: 'kea', files: (plan) => ({ '/etc/kea/kea-dhcp4.conf': keaConf(plan) }) },
  dnsmasq: { reload: 'dnsmasq', files: (plan) => ({ '/etc/dnsmasq.d/pbxc.conf': pbxcConf(plan) }) },
};

/** The DHCP server: ISC's dhcpd, Kea or dnsmasq. */
export const dhcp: Target = {
  name: 'dhcp',
  emit(model, _dialplan, host): Artifact[] {
    const plan = planDhcp(model, host);
    if (plan === undefined || model.dhcp === undefined) return [];
    const { reload, files } = servers[model.dhcp.server];
    return Object.entries(files(plan)).map(([path, { content, origins }]) => ({
      host: host.name,
      path,
      content,
      // Nothing in it is secret, and the servers run as accounts of their own.
      mode: 0o644,
      owner: 'root:root',
      reload,
      sensitive: false,
      secrets: [],
      origins,
    }));
  },
};
