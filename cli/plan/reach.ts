import type { Compiled } from '../../compiler/compile.ts';
import type { Host } from '../../compiler/model/host.ts';
import { type HostAccess, localHost, type SshReach, sshHost } from '../../deploy/index.ts';
import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { knownHosts, oneHost } from '../hosts.ts';
import type { Io } from '../io.ts';
import { version } from '../version.ts';
import { watchConfirmation } from './watch-confirmation.ts';

/** Which hosts, and whether they are near. */
export interface Reach {
  /** All that can be reached when empty. */
  readonly wanted: readonly string[];
  /** A directory that stands for `/` of the one host, absolute. */
  readonly root: string | undefined;
  /** The one host is this machine, whatever the site says of the way to it. */
  readonly isHere: boolean;
  /** The hosts are those of a plan that was kept. */
  readonly isPlanned?: boolean;
}

/** The hosts by name: those with `ssh` are reached by it; the only one without is this machine. */
export function reachHosts(compiled: Compiled, reach: Reach, io: Io): Map<string, HostAccess> {
  const { wanted, root, isHere } = reach;
  const hosts = compiled.model?.hosts ?? new Map<string, Host>();
  const gone = reach.isPlanned === true ? wanted.filter((name) => !hosts.has(name)) : [];
  if (gone.length > 0) {
    const names = gone.map((name) => `"${name}"`).join(', ');
    throw new Failure(`the plan is of a site that had host ${names}, which left it: plan again`, exitCode.refused);
  }
  const names = knownHosts(compiled, wanted);
  const isNear = root !== undefined || isHere || names.every((name) => hosts.get(name)?.ssh === undefined);
  if (isNear) return new Map([[oneHost(compiled, wanted), localHost({ root }, watchConfirmation)]]);
  return new Map(names.map((name) => [name, sshHost(name, sshReach(name, hosts.get(name), io), version())]));
}

/** How `ssh` gets to a host. `PBXC_SSH` is what runs instead of `ssh`, with arguments of its own, as Git's `GIT_SSH_COMMAND`. */
export function sshReach(name: string, host: Host | undefined, io: Io): SshReach {
  if (host?.ssh === undefined) {
    throw new Failure(`host "${name}" has no \`ssh\` in the site, so it is not known how to reach it`, exitCode.usage);
  }
  const program = (io.env['PBXC_SSH'] ?? 'ssh').split(/\s+/).filter((word) => word !== '');
  return { program, target: host.ssh, sudo: host.sudo, isBatch: !io.err.isTerminal };
}
