import type { Port } from './hardware.ts';
import type { Model } from './model.ts';
import type { CustomTrunk, Trunk } from './trunk.ts';

type Site = Pick<Model, 'trunks' | 'hardware'>;

/** Whether the calls of a trunk are counted. */
export function isLimited({ limits }: Trunk): boolean {
  return Object.values(limits).some((limit) => limit !== undefined);
}

/** The limited trunk whose calls come in at a port: the only one that calls the groups which the port is in. */
export function trunkOfPort({ trunks }: Site, host: string, port: Port): CustomTrunk | undefined {
  const [trunk, ...others] = [...trunks.values()].filter((each) => isAtPort(each, host, port));
  return others.length === 0 && trunk?.technology === 'custom' && isLimited(trunk) ? trunk : undefined;
}

/** The limited trunk of kind custom whose calls come in in a context: nobody else's do. */
export function trunkOfContext(site: Site, context: string): CustomTrunk | undefined {
  const [trunk, ...others] = [...site.trunks.values()].filter((each) => each.context === context);
  if (trunk?.technology !== 'custom' || trunk.group !== undefined || others.length > 0) return undefined;
  return isLimited(trunk) && !portsOf(site).some(({ port }) => port.context === context) ? trunk : undefined;
}

/** Whether a call that comes in over a trunk is known to be one of its own. Others arrive with an account or an address. */
export function isKnown(site: Site, trunk: Trunk): boolean {
  if (trunk.technology !== 'custom') return true;
  if (trunk.group === undefined) return trunkOfContext(site, trunk.context) === trunk;
  const ports = portsOf(site).filter(({ host, port }) => isAtPort(trunk, host, port));
  return ports.length > 0 && ports.every(({ host, port }) => trunkOfPort(site, host, port) === trunk);
}

function isAtPort(trunk: Trunk, host: string, port: Port): boolean {
  if (trunk.technology !== 'custom' || trunk.host !== host) return false;
  return trunk.group !== undefined && port.groups.includes(trunk.group);
}

function portsOf({ hardware }: Site): { readonly host: string; readonly port: Port }[] {
  return [...hardware.values()].flatMap(({ host, cards }) =>
    cards.flatMap(({ ports }) => ports.filter(({ enabled }) => enabled).map((port) => ({ host, port }))),
  );
}
