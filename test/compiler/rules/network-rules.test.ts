import assert from 'node:assert/strict';
import { networkRules } from '../../../compiler/rules/network/index.ts';
import { suite } from '../../lib/suite.ts';
import { checkFiles } from './check-site.ts';

const test = suite('the rules about the network of hosts');

/** What each example of `docs/rules.md` says, whole. */
const expected: Record<string, readonly string[]> = {
  'interface-idle': [
    'site.yaml:3:49 error[interface-idle]: eth0 of host "pbx1" has no address, asks for none, and carries no VLAN',
  ],
  'interface-address': [
    'site.yaml:3:60 error[interface-address]: 192.0.2.0/24 of eth0 of host "pbx1" is the name of the network 192.0.2.0/24',
  ],
  'interface-vlan': [
    'site.yaml:3:82 error[interface-vlan]: VLAN 101, voice of host "pbx1", is on eth0, which the host does not describe',
  ],
  'interfaces-meet': [
    'site.yaml:3:94 error[interfaces-meet]: 192.0.2.192/26 of eth1 of host "pbx1" overlaps 192.0.2.0/24 of eth0',
  ],
  'route-outside': [
    'site.yaml:3:84 error[route-outside]: 192.0.3.1 is not in 192.0.2.0/24, the network of eth0 of host "pbx1"',
  ],
  'pool-unreachable': [
    'site.yaml:8:23 warning[pool-unreachable]: host "pbx1" has no way to 198.51.100.0/24, the network of DHCP pool "rennes"',
  ],
  'clocks-apart': [
    'site.yaml:5:49 warning[clocks-apart]: the clocks of host "pbx1" and host "pbx2" have no server in common',
  ],
  'mail-relay-refuses': [
    'site.yaml:5:47 error[mail-relay-refuses]: host "pbx1" takes no mail from host "pbx2": 192.0.2.11 is in none of its `networks`',
  ],
  'mail-for-many': [
    'site.yaml:3:63 warning[mail-for-many]: everybody in 192.0.2.0/24 may send mail through host "pbx1"',
  ],
  'firewall-operator-by-name': [
    'site.yaml:3:28 warning[firewall-operator-by-name]: the packet filter of host "pbx1" does not know where the far side of trunk "operator" is',
  ],
};

for (const { name, example } of networkRules) {
  test(`${name} is broken by its example, at the right place`, () => {
    assert.deepEqual(checkFiles(example), expected[name]);
  });
}

test('an operator whose networks or addresses are said is known', () => {
  const site = (firewall: string, trunk: string) =>
    checkFiles(`version: 1
site: { name: acme, timezone: Europe/Paris }
hosts: { pbx1: { firewall: { ${firewall} } } }
contexts: { default: { kind: internal }, from-extern: { kind: incoming } }
users: { alice: { number: 1000 } }
trunks: { operator: { kind: sip, ${trunk} } }
routes: { incoming: { all: { number: X., to: "user:alice" } } }
`);
  assert.deepEqual(site('phones: [192.0.2.0/24], operators: [203.0.113.0/24]', 'host: sip.operator.example'), []);
  assert.deepEqual(site('phones: [192.0.2.0/24]', 'host: sip.operator.example, addresses: [203.0.113.7]'), []);
  assert.deepEqual(site('phones: [192.0.2.0/24]', 'host: 203.0.113.7'), []);
  assert.deepEqual(site('', 'host: sip.operator.example'), []);
});

const interfaces: readonly [title: string, interfaces: string, expected: readonly string[]][] = [
  [
    'what a router and a VLAN of an ordinary host are',
    'eth0: { address: 192.0.2.10/24, gateway: 192.0.2.1, routes: [{ to: 203.0.113.0/24, via: 192.0.2.254 }] }, eth0.7: { dhcp: yes, vlan: { of: eth0, id: 7 } }',
    [],
  ],
  ['that a wire of two has no first and no last', 'eth0: { address: 192.0.2.10/31 }', []],
  [
    'the address of everybody',
    'eth0: { address: 192.0.2.127/25 }',
    ['interface-address: 192.0.2.127/25 of eth0 of host "pbx1" is the address of everybody in 192.0.2.0/25'],
  ],
  [
    'an address of two kinds',
    'eth0: { address: 192.0.2.10/24, dhcp: yes }',
    ['interface-idle: eth0 of host "pbx1" asks for its address by DHCP, and has one of the site'],
  ],
  [
    'a VLAN on a VLAN, and one with longer packets than its carrier',
    'eth0: { dhcp: yes, mtu: 1400 }, eth0.7: { dhcp: yes, mtu: 1500, vlan: { of: eth0, id: 7 } }, eth0.7.8: { dhcp: yes, vlan: { of: eth0.7, id: 8 } }',
    [
      'interface-vlan: VLAN 7, eth0.7 of host "pbx1", has longer packets (1500) than eth0, which carries it (1400)',
      'interface-vlan: VLAN 8, eth0.7.8 of host "pbx1", is on eth0.7, which is a VLAN itself',
    ],
  ],
  [
    'a VLAN with longer packets than an interface has of which nothing is said',
    'eth0: { dhcp: yes }, eth0.7: { dhcp: yes, mtu: 9000, vlan: { of: eth0, id: 7 } }',
    ['interface-vlan: VLAN 7, eth0.7 of host "pbx1", has longer packets (9000) than eth0, which carries it (1500)'],
  ],
  [
    'two gateways',
    'eth0: { address: 192.0.2.10/24, gateway: 192.0.2.1 }, eth1: { address: 198.51.100.2/24, gateway: 198.51.100.1 }',
    ['interfaces-meet: eth1 of host "pbx1" has a gateway, and so has eth0'],
  ],
  [
    'a route by a router that is elsewhere',
    'eth0: { address: 192.0.2.10/24, routes: [{ to: 203.0.113.0/24, via: 198.51.100.1 }] }',
    ['route-outside: 198.51.100.1 is not in 192.0.2.0/24, the network of eth0 of host "pbx1"'],
  ],
];

for (const [title, written, expectedOf] of interfaces) {
  test(`know ${title}`, () => {
    const found = checkFiles(`version: 1
site: { name: acme, timezone: Europe/Paris }
hosts: { pbx1: { network: { interfaces: { ${written} } } } }
contexts: { default: { kind: internal } }
users: { alice: { number: 1000 } }
`);
    assert.deepEqual(
      found.map((each) => each.replace(/^\S+ error\[([^\]]*)\]/, '$1')),
      expectedOf,
    );
  });
}

/** What is found in a site with hosts, and pools of the only one with DHCP. */
const foundIn = (hosts: string, more = '') =>
  checkFiles(`version: 1
site: { name: acme, timezone: Europe/Paris }
hosts: ${hosts}
contexts: { default: { kind: internal, host: pbx1 } }
${more}`);

const rennes =
  'dhcp: { interfaces: [eth0], pools: { rennes: { subnet: 198.51.100.0/24, range: 198.51.100.20-198.51.100.90, router: 198.51.100.1 } } }\n';
const withInterface = (eth0: string) =>
  `{ pbx1: { address: 192.0.2.10, roles: [pbx, dhcp], network: { interfaces: { eth0: ${eth0} } } } }`;

for (const [title, eth0] of [
  ['a gateway', '{ address: 192.0.2.10/24, gateway: 192.0.2.1 }'],
  ['a route', '{ address: 192.0.2.10/24, routes: [{ to: 198.51.100.0/23, via: 192.0.2.254 }] }'],
  ['whatever DHCP says', '{ dhcp: yes }'],
] as const) {
  test(`a network behind a relay is reached by ${title}`, () => {
    assert.deepEqual(foundIn(withInterface(eth0), rennes), []);
  });
}

test('a route to a part of a network does not reach it', () => {
  const found = foundIn(
    withInterface('{ address: 192.0.2.10/24, routes: [{ to: 198.51.100.0/25, via: 192.0.2.254 }] }'),
    rennes,
  );
  assert.deepEqual(found, [
    'site.yaml:5:56 warning[pool-unreachable]: host "pbx1" has no way to 198.51.100.0/24, the network of DHCP pool "rennes"',
  ]);
});

test('mail of a host is taken by one that names it, by its network or its address', () => {
  const hosts = (networks: string) =>
    `{ pbx1: { address: 192.0.2.10, mail: { relay: smtp.acme.example, networks: [${networks}] } }, pbx2: { address: 192.0.2.11, mail: { relay: pbx1 } } }`;
  assert.deepEqual(foundIn(hosts('192.0.2.11/32')), []);
  assert.deepEqual(foundIn(hosts('192.0.2.12/32')), [
    'site.yaml:3:148 error[mail-relay-refuses]: host "pbx1" takes no mail from host "pbx2": 192.0.2.11 is in none of its `networks`',
  ]);
});

test('clocks go together where one asks the other, or both ask the same', () => {
  const hosts = (servers: string) =>
    `{ pbx1: { address: 192.0.2.10, time: { servers: [ntp.acme.example] } }, pbx2: { address: 192.0.2.11, time: { servers: [${servers}] } } }`;
  assert.deepEqual(foundIn(hosts('192.0.2.10')), []);
  assert.deepEqual(foundIn(hosts('ntp.other.example, ntp.acme.example')), []);
});

test.run();
