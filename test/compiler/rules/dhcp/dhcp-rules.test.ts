import assert from 'node:assert/strict';
import { dhcpRules } from '../../../../compiler/rules/dhcp/index.ts';
import { exampleSite } from '../../../../compiler/rules/example-site.ts';
import { suite } from '../../../lib/suite.ts';
import { checkFiles } from '../check-site.ts';

const test = suite('the rules about DHCP');

/** What each example of `docs/rules.md` says, whole. */
const expected: Record<string, readonly string[]> = {
  'dhcp-without-pools': [
    'site.yaml:3:46 error[dhcp-without-pools]: host "pbx1" runs DHCP, and `dhcp.pools` has none for it',
  ],
  'dhcp-host-without-address': [
    'site.yaml:3:10 error[dhcp-host-without-address]: host "pbx1" runs DHCP and has no `address`',
  ],
  'dhcp-without-interface': [
    'site.yaml:5:1 error[dhcp-without-interface]: dhcpd of host "pbx1" has no interface to listen on',
  ],
  'dhcp-range-outside': [
    'site.yaml:8:43 error[dhcp-range-outside]: 192.0.2.100-192.0.2.200 of DHCP pool "voice" is not inside 192.0.2.0/25',
  ],
  'dhcp-ranges-meet': [
    'site.yaml:8:81 error[dhcp-ranges-meet]: 192.0.2.200-192.0.2.250 of DHCP pool "voice" overlaps 192.0.2.100-192.0.2.200',
  ],
  'dhcp-networks-meet': [
    'site.yaml:8:22 error[dhcp-networks-meet]: 192.0.2.0/24 of DHCP pool "voice" overlaps 192.0.2.0/26 of DHCP pool "guests" (site.yaml:9)',
  ],
  'dhcp-range-holds-machine': [
    'site.yaml:8:43 error[dhcp-range-holds-machine]: 192.0.2.2-192.0.2.200 of DHCP pool "voice" holds 192.0.2.10, the address of host "pbx1"',
  ],
  'dhcp-address-taken': [
    'site.yaml:8:69 error[dhcp-address-taken]: 192.0.2.10 of device "alice-desk" is the address of host "pbx1" (site.yaml:3)',
  ],
  'dhcp-reservation-outside': [
    'site.yaml:8:69 error[dhcp-reservation-outside]: no DHCP pool is in the network of 198.51.100.20, the address of device "alice-desk"',
  ],
  'dhcp-reservation-in-range': [
    'site.yaml:8:69 error[dhcp-reservation-in-range]: 192.0.2.150 of device "alice-desk" is in the range 192.0.2.100-192.0.2.200 of DHCP pool "voice", and may be given to another phone',
  ],
  'dhcp-router-outside': [
    'site.yaml:8:76 error[dhcp-router-outside]: router 192.0.3.1 of DHCP pool "voice" is not in 192.0.2.0/24',
  ],
  'dhcp-without-router': [
    'site.yaml:8:5 warning[dhcp-without-router]: DHCP pool "branch" has no `router`, and host "pbx1" is not in 198.51.100.0/24',
  ],
  'dhcp-same-interface': [
    'site.yaml:7:98 warning[dhcp-same-interface]: DHCP pool "voice" is on interface eth0 like DHCP pool "more", and not on the same wire',
  ],
  'dhcp-pool-too-small': [
    'site.yaml:14:43 warning[dhcp-pool-too-small]: 2 devices want an address of DHCP pool "voice", which has 1',
  ],
  'dhcp-pool-for-nobody': [
    'site.yaml:8:5 warning[dhcp-pool-for-nobody]: DHCP pool "voice" gives no address to anybody: it has no `range`, and no device has an address in it',
  ],
  'dhcp-unknown-vendor': [
    'site.yaml:8:51 warning[dhcp-unknown-vendor]: DHCP has nothing to tell device "alice-desk": it knows no maker "yeelink"',
  ],
  'dhcp-option-of-phones': [
    'site.yaml:7:14 warning[dhcp-option-of-phones]: option 66 of `dhcp` is also one by which phones are told where their files are',
  ],
  'dhcp-idle-extra': ['site.yaml:9:12 warning[dhcp-idle-extra]: `extra.isc` does nothing: the DHCP server is kea'],
};

for (const { name, example } of dhcpRules) {
  test(`${name} is broken by its example, at the right place`, () => {
    assert.deepEqual(checkFiles(example), expected[name]);
  });
}

const pbx = '{ address: 192.0.2.10, roles: [pbx, dhcp] }';
const check = (dhcp: string, devices = '', host = pbx) =>
  checkFiles(
    exampleSite(`contexts: { default: { kind: internal } }\n${devices}dhcp:\n  interfaces: [eth0]\n${dhcp}`, host),
  );

test('have nothing to say of an ordinary site', () => {
  const found = check(
    `  pools:
    voice: { subnet: 192.0.2.0/24, range: [192.0.2.100-192.0.2.150, 192.0.2.151-192.0.2.200], router: 192.0.2.1 }
    branch: { subnet: 198.51.100.0/24, range: 198.51.100.100-198.51.100.200, router: 198.51.100.1 }
`,
    `users: { alice: { number: 1000, device: desk } }
devices: { desk: { mac: "00:15:65:23:74:29", vendor: yealink, address: 192.0.2.50 } }
`,
  );
  assert.deepEqual(found, []);
});

test('let the host be the router', () => {
  assert.deepEqual(
    check('  pools: { voice: { subnet: 192.0.2.0/24, range: 192.0.2.100-192.0.2.200, router: 192.0.2.10 } }\n'),
    [],
  );
});

test('let a network of two addresses give both away', () => {
  assert.deepEqual(
    check('  pools: { voice: { subnet: 192.0.2.12/31, range: 192.0.2.12-192.0.2.13, router: 192.0.2.13 } }\n'),
    [
      'site.yaml:7:51 error[dhcp-range-holds-machine]: 192.0.2.12-192.0.2.13 of DHCP pool "voice" holds 192.0.2.13, the address of the router of DHCP pool "voice"',
    ],
  );
});

test('know the address of a device where there is no DHCP', () => {
  assert.deepEqual(
    checkFiles(
      exampleSite(`contexts: { default: { kind: internal } }
users: { alice: { number: 1000, device: desk } }
devices: { desk: { mac: "00:15:65:23:74:29", address: 192.0.2.50 } }
`),
    ),
    [
      'site.yaml:6:55 error[dhcp-reservation-outside]: no DHCP pool is in the network of 192.0.2.50, the address of device "desk"',
    ],
  );
});

test('refuse two devices with one address', () => {
  assert.deepEqual(
    check(
      '  pools: { voice: { subnet: 192.0.2.0/24, router: 192.0.2.1 } }\n',
      `users: { alice: { number: 1000, device: desk }, bob: { number: 1001, device: hall } }
devices:
  desk: { mac: "00:15:65:23:74:29", address: 192.0.2.50 }
  hall: { mac: "00:15:65:23:74:30", address: 192.0.2.50 }
`,
    ),
    [
      'site.yaml:8:46 error[dhcp-address-taken]: 192.0.2.50 of device "hall" is the address of device "desk" (site.yaml:7)',
    ],
  );
});

test('want a host that runs DHCP to have an IPv4 address, and no name', () => {
  assert.deepEqual(
    check(
      '  pools: { voice: { subnet: 192.0.2.0/24, range: 192.0.2.100-192.0.2.200, router: 192.0.2.1 } }\n',
      '',
      '{ address: pbx.acme.example, roles: [pbx, dhcp] }',
    ),
    [
      'site.yaml:3:27 error[dhcp-host-without-address]: host "pbx1" runs DHCP and has a name and no address: pbx.acme.example',
    ],
  );
});

test.run();
