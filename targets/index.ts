import type { Artifact } from '../compiler/artifact.ts';
import type { Compiled } from '../compiler/compile.ts';
import { remembered } from '../compiler/remember.ts';
import { asterisk } from './asterisk/index.ts';
import { dahdi } from './dahdi/index.ts';
import { dhcp } from './dhcp/index.ts';
import { network } from './network/index.ts';
import { provisioning } from './provisioning/index.ts';
import type { Target } from './target.ts';

const targets: readonly Target[] = [asterisk, dahdi, dhcp, network, provisioning];

export interface EmitOptions {
  /** Only this host's files. */
  readonly host?: string;
}

/** Every file of every host, by host and path. A site with errors has none. */
export function emit(compiled: Pick<Compiled, 'model' | 'dialplans'>, options: EmitOptions = {}): Artifact[] {
  const { model, dialplans } = compiled;
  if (model === undefined) return [];
  const artifacts: Artifact[] = [];
  for (const host of model.hosts.values()) {
    const dialplan = dialplans.get(host.name);
    if (dialplan === undefined || (options.host !== undefined && options.host !== host.name)) continue;
    for (const target of targets) {
      const files = () => target.emit(model, dialplan, host);
      artifacts.push(...remembered(`${target.name} of ${host.name}`, files, { inputs: [dialplan] }));
    }
  }
  return artifacts.sort(byHostAndPath);
}

function byHostAndPath(a: Artifact, b: Artifact): number {
  if (a.host !== b.host) return a.host < b.host ? -1 : 1;
  if (a.path === b.path) return 0;
  return a.path < b.path ? -1 : 1;
}
