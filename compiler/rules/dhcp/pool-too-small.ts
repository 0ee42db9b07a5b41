import { called } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';
import { poolsOf } from './pools-of.ts';

export const dhcpPoolTooSmall: Rule = {
  name: 'dhcp-pool-too-small',
  severity: 'warning',
  summary: 'The site has more phones than addresses for them.',
  why: 'Each phone holds its address as long as it is on, and then for the time of the lease. The last ones of a morning get none.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, device: alice-desk }
  bob: { number: 1001, device: bob-desk }
devices:
  alice-desk: { mac: "00:15:65:23:74:29", vendor: yealink }
  bob-desk: { mac: "00:15:65:23:74:30", vendor: yealink }
dhcp:
  interfaces: [eth0]
  pools:
    voice: { subnet: 192.0.2.0/24, range: 192.0.2.100-192.0.2.100, router: 192.0.2.1 }
`,
    '{ address: 192.0.2.10, roles: [pbx, dhcp] }',
  ),
  check({ model, report }) {
    const pools = poolsOf(model);
    const ranges = pools.flatMap((pool) => pool.ranges);
    const room = ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
    const phones = [...model.devices.values()].filter(({ address }) => address === undefined).length;
    const last = pools.findLast((pool) => pool.ranges.length > 0);
    if (last === undefined || phones <= room) return;
    const where = pools.length === 1 ? called(last) : 'the DHCP pools';
    report({
      message: `${phones} devices want an address of ${where}, which ${pools.length === 1 ? 'has' : 'have'} ${room}`,
      at: last.ranges[0]?.origin ?? last.origin,
      hint: 'make `range` larger',
    });
  },
};
