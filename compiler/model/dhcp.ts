import type { SiteDocument } from '../../schema/document.ts';
import type { Origin } from '../source/origin.ts';
import { keyPlaceOf } from '../source/spans.ts';
import { type DhcpOption, linkDhcpOptions } from './dhcp-options.ts';
import { type DhcpPool, linkDhcpPools } from './dhcp-pool.ts';
import { type Linker, refer } from './linker.ts';
import { isYes, toSeconds } from './values.ts';

type DhcpDocument = NonNullable<SiteDocument['dhcp']>;

/** The DHCP server of a site. */
export interface Dhcp {
  readonly server: DhcpDocument['server'];
  /** Where it runs. */
  readonly hosts: readonly string[];
  /** Beside those of the pools. */
  readonly interfaces: readonly string[];
  readonly authoritative: boolean;
  readonly options: readonly DhcpOption[];
  readonly pools: ReadonlyMap<string, DhcpPool>;
  readonly extra: DhcpDocument['extra'];
  readonly origin: Origin;
}

export function linkDhcp(linker: Linker): Dhcp | undefined {
  const { dhcp, site } = linker.site;
  if (dhcp === undefined) return undefined;
  const hosts = hostsOf(linker, dhcp);
  return {
    server: dhcp.server,
    hosts,
    interfaces: dhcp.interfaces,
    authoritative: isYes(dhcp.authoritative),
    options: linkDhcpOptions(linker, dhcp.options),
    pools: linkDhcpPools(linker, dhcp.pools, {
      hosts,
      phonesOnly: isYes(dhcp.phones_only),
      dns: dhcp.dns,
      ntp: dhcp.ntp,
      domain: dhcp.domain ?? site.domain,
      lease: toSeconds(dhcp.lease),
    }),
    extra: dhcp.extra,
    origin: { container: linker.site, key: 'dhcp' },
  };
}

/** The hosts that are named, or have the role, or the only one there is. */
function hostsOf(linker: Linker, dhcp: DhcpDocument): string[] {
  const named = dhcp.hosts;
  if (named !== undefined)
    return named.map(String).filter((name, key) => refer(linker, 'hosts', name, { container: named, key }));
  const all = Object.keys(linker.site.hosts).sort();
  const withRole = all.filter((name) => linker.site.hosts[name]?.roles.includes('dhcp'));
  if (withRole.length > 0 || all.length === 1) return withRole.length > 0 ? withRole : all;
  linker.report({
    rule: 'missing-key',
    severity: 'error',
    message: `the site has several hosts, and none says that DHCP runs there: ${all.join(', ')}`,
    place: keyPlaceOf({ container: linker.site, key: 'dhcp' }),
    hint: 'give one the role `dhcp`: `roles: [pbx, dhcp]`',
  });
  // One, so that pools are not said to lack what is missing here.
  return all.slice(0, 1);
}
