import { called, fieldOf } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';
import { poolsOf } from './pools-of.ts';

export const dhcpWithoutPools: Rule = {
  name: 'dhcp-without-pools',
  severity: 'error',
  summary: 'A host runs DHCP, and there is no pool for it to serve.',
  why: 'A server without a network does not start, or answers nobody. Take the role `dhcp` away, or say which networks it serves.',
  example: exampleSite('contexts: { default: { kind: internal } }\n', '{ address: 192.0.2.10, roles: [pbx, dhcp] }'),
  check({ model, report }) {
    const served = new Set(poolsOf(model).map(({ host }) => host));
    for (const host of model.hosts.values()) {
      const isNamed = model.dhcp?.hosts.includes(host.name) === true;
      if (served.has(host.name) || (!isNamed && !host.roles.has('dhcp'))) continue;
      report({
        message: `${called(host)} runs DHCP, and \`dhcp.pools\` has none for it`,
        ...(host.roles.has('dhcp') ? { at: fieldOf(host, 'roles') } : { atKey: host.origin }),
        hint: 'add a pool: `voice: { subnet: 192.0.2.0/24, range: 192.0.2.100-192.0.2.200, router: 192.0.2.1 }`',
      });
    }
  },
};
