import type { Artifact } from '../../compiler/artifact.ts';
import { hostFile } from '../host-file.ts';
import type { Target } from '../target.ts';
import { chronyConf } from './chrony-conf.ts';
import { fail2banJail } from './fail2ban-jail.ts';
import { interfacesFile } from './interfaces.ts';
import { hostsFile, resolvConf } from './names.ts';
import { nftablesConf } from './nftables-conf.ts';
import { mainCf } from './postfix-main-cf.ts';
import { servicesOf } from './services.ts';

/** The host's network, time and mail, and who may reach it. What a host says nothing of is left as it is. */
export const network: Target = {
  name: 'network',
  emit(model, _dialplan, host): Artifact[] {
    const { name, firewall, network: wires, time, mail, fail2ban } = host;
    const files: Artifact[] = [];
    const add = (...[path, reload, lines]: readonly [string, Artifact['reload'], Parameters<typeof hostFile>[3]]) =>
      files.push(hostFile(name, path, reload, lines));
    if (wires !== undefined && wires.interfaces.size > 0)
      add('/etc/network/interfaces.d/pbxc', 'network', interfacesFile(wires));
    if (wires?.resolver !== undefined) add('/etc/resolv.conf', 'none', resolvConf(wires.resolver));
    if (wires?.names !== undefined) add('/etc/hosts', 'none', hostsFile(model, host, wires.names));
    if (time !== undefined) add('/etc/chrony/chrony.conf', 'chrony', chronyConf(time));
    if (mail !== undefined) add('/etc/postfix/main.cf', 'postfix', mainCf(model, mail));
    if (fail2ban !== undefined && host.roles.has('pbx'))
      add('/etc/fail2ban/jail.d/pbxc.conf', 'fail2ban', fail2banJail(host, fail2ban));
    if (firewall !== undefined) add('/etc/nftables.conf', 'nftables', nftablesConf(servicesOf(model, host, firewall)));
    return files;
  },
};
