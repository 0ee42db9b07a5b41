import type { HostTime } from '../../compiler/model/host-services.ts';
import { fieldOf } from '../../compiler/model/object.ts';
import type { Line } from '../host-file.ts';

/** /etc/chrony/chrony.conf, whole: a server that Debian has set is not asked any more. chrony.conf(5). */
export function chronyConf({ origin, servers, serve, alone }: HostTime): Line[] {
  const at = (key: string) => fieldOf({ origin }, key);
  return [
    ['# Made by pbxc.'],
    ...servers.map((server): Line => [`server ${server} iburst`, at('servers')]),
    ...serve.map((network): Line => [`allow ${network}`, at('serve')]),
    ...(alone ? [['local stratum 10', at('alone')] as const] : []),
    ['driftfile /var/lib/chrony/chrony.drift'],
    ['leapsectz right/UTC'],
    ['makestep 1 3'],
    ['rtcsync'],
  ];
}
