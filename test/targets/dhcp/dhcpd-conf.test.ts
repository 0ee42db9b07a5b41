import assert from 'node:assert/strict';
import { suite } from '../../lib/suite.ts';
import { dhcpSite, linesOf, part } from './lib.ts';

const test = suite('dhcpd.conf');
const path = '/etc/dhcp/dhcpd.conf';

test('has a network with its options and its pool', () => {
  const lines = linesOf(
    dhcpSite(`  ntp: [192.0.2.10]
  pools:
    voice: { subnet: 192.0.2.0/24, range: 192.0.2.100-192.0.2.200, router: 192.0.2.1, dns: [192.0.2.53, 192.0.2.54], voice_vlan: 101, lease: 10m }
`),
    path,
  );
  assert.deepEqual(part(lines, '# voice', '}'), [
    '# voice',
    'subnet 192.0.2.0 netmask 255.255.255.0 {',
    '  option routers 192.0.2.1;',
    '  option domain-name-servers 192.0.2.53, 192.0.2.54;',
    '  option domain-name "acme.example";',
    '  option broadcast-address 192.0.2.255;',
    '  option ntp-servers 192.0.2.10;',
    '  option pbxc-voice-vlan "101";',
    '  default-lease-time 600;',
    '  max-lease-time 600;',
    '  pool {',
    '    range 192.0.2.100 192.0.2.200;',
    '  }',
    '}',
  ]);
  assert.ok(lines.includes('option pbxc-voice-vlan code 132 = text;'));
});

test('tells phones of a maker where their files are', () => {
  const lines = linesOf(
    dhcpSite('  pools: { voice: { subnet: 192.0.2.0/24, range: 192.0.2.100-192.0.2.200 } }\n'),
    path,
  );
  assert.deepEqual(part(lines, '# Polycom and Poly SoundPoint, VVX, Edge', '}'), [
    '# Polycom and Poly SoundPoint, VVX, Edge',
    'class "polycom" {',
    '  match if substring(option vendor-class-identifier, 0, 7) = "Polycom"',
    '    or substring(option vendor-class-identifier, 0, 5) = "Poly-"',
    '    or substring(hardware, 1, 3) = 00:04:f2',
    '    or substring(hardware, 1, 3) = 64:16:7f',
    '    or substring(hardware, 1, 3) = 48:25:67;',
    '  option tftp-server-name "http://192.0.2.10:8667/000000000000.cfg";',
    '}',
  ]);
});

test('knows a phone by what it says before it looks at its address', () => {
  const lines = linesOf(
    dhcpSite('  pools: { voice: { subnet: 192.0.2.0/24, range: 192.0.2.100-192.0.2.200 } }\n'),
    path,
  );
  assert.deepEqual(part(lines, 'class "cisco-mpp" {', '}').slice(1, 7), [
    '  match if suffix(option vendor-class-identifier, 5) = "-3PCC"',
    '    or suffix(option vendor-class-identifier, 6) = "-3PCC\\000"',
    '    or substring(option vendor-class-identifier, 0, 16) = "CISCO ATA191-MPP"',
    '    or substring(option vendor-class-identifier, 0, 16) = "CISCO ATA192-MPP"',
    '    or ((substring(hardware, 1, 3) = d0:ec:35',
    '    ) and not (',
  ]);
});

test('gives only phones an address of their range, and whatever is none one of the other', () => {
  const lines = linesOf(
    dhcpSite(
      '  pools: { voice: { subnet: 192.0.2.0/24, range: 192.0.2.100-192.0.2.150, other_range: 192.0.2.200-192.0.2.220 } }\n',
      'users: { alice: { number: 1000, device: desk } }\ndevices: { desk: { mac: "02:00:00:00:00:01" } }\n',
    ),
    path,
  );
  const pools = part(lines, 'subnet 192.0.2.0 netmask 255.255.255.0 {', '}');
  assert.equal(pools.filter((line) => line === '    allow members of "yealink";').length, 1);
  assert.equal(pools.filter((line) => line === '    deny members of "yealink";').length, 1);
  assert.deepEqual(pools.slice(-4), [
    '    deny members of "other-devices by address";',
    '    range 192.0.2.200 192.0.2.220;',
    '  }',
    '}',
  ]);
  assert.deepEqual(
    part(lines, 'class "other-devices by address" {', 'subclass "other-devices by address" 1:02:00:00:00:00:01;'),
    [
      'class "other-devices by address" {',
      '  match hardware;',
      '}',
      'subclass "other-devices by address" 1:02:00:00:00:00:01;',
    ],
  );
});

test('names a device of a maker whose address does not show it, and gives it its address', () => {
  const lines = linesOf(
    dhcpSite(
      '  pools: { voice: { subnet: 192.0.2.0/24, range: 192.0.2.100-192.0.2.200 } }\n',
      'users: { alice: { number: 1000, device: desk } }\ndevices: { desk: { mac: "02:00:00:00:00:01", vendor: cisco, model: "8841", address: 192.0.2.50 } }\n',
    ),
    path,
  );
  assert.deepEqual(
    part(lines, 'class "cisco-mpp by address" {', 'subclass "cisco-mpp by address" 1:02:00:00:00:00:01;'),
    [
      'class "cisco-mpp by address" {',
      '  match hardware;',
      '  option tftp-server-name "http://192.0.2.10:8667";',
      '}',
      'subclass "cisco-mpp by address" 1:02:00:00:00:00:01;',
    ],
  );
  assert.deepEqual(lines.slice(-2), [
    'host device-desk { hardware ethernet 02:00:00:00:00:01; fixed-address 192.0.2.50; }',
    '',
  ]);
});

test('has networks on one wire together, with the relay that asks for them', () => {
  const lines = linesOf(
    dhcpSite(`  pools:
    hall: { subnet: 203.0.113.0/25, range: 203.0.113.10-203.0.113.20, router: 203.0.113.1, wire: floor, relays: [10.0.0.1] }
    more: { subnet: 203.0.113.128/25, range: 203.0.113.140-203.0.113.150, router: 203.0.113.129, wire: floor }
`),
    path,
  );
  const wire = part(lines, 'shared-network "floor" {', '}');
  assert.equal(wire[1], '  subnet 10.0.0.1 netmask 255.255.255.255 { } # a relay asks from here');
  assert.deepEqual(
    wire.filter((line) => line.startsWith('  subnet 203')),
    ['  subnet 203.0.113.0 netmask 255.255.255.128 {', '  subnet 203.0.113.128 netmask 255.255.255.128 {'],
  );
});

test('knows the network that the host is in, also where it serves only others', () => {
  const lines = linesOf(
    dhcpSite('  pools: { hall: { subnet: 203.0.113.0/25, range: 203.0.113.10-203.0.113.20, router: 203.0.113.1 } }\n'),
    path,
  );
  assert.deepEqual(lines.slice(-3), [
    '# Without a network that it is in itself, dhcpd does not start, and no relay finds it.',
    'subnet 192.0.2.10 netmask 255.255.255.255 { }',
    '',
  ]);
});

test('has the options of a site as bytes, and its own lines last', () => {
  const lines = linesOf(
    dhcpSite(`  authoritative: no
  options: { 252: { text: "a\\"b" }, 150: { addresses: [192.0.2.9] } }
  pools: { voice: { subnet: 192.0.2.0/24, range: 192.0.2.100-192.0.2.200 } }
  extra: { isc: ["log-facility local7;"] }
`),
    path,
  );
  assert.equal(lines[0], 'not authoritative;');
  assert.ok(lines.includes('option pbxc-option-252 code 252 = string;'));
  assert.ok(lines.includes('option pbxc-option-252 61:22:62;'));
  assert.ok(lines.includes('option pbxc-option-150 c0:00:02:09;'));
  assert.deepEqual(lines.slice(-2), ['log-facility local7;', '']);
});

test('has the interfaces in a file of its own', () => {
  assert.deepEqual(
    linesOf(
      dhcpSite('  pools: { voice: { subnet: 192.0.2.0/24, range: 192.0.2.100-192.0.2.200, interface: eth0.101 } }\n'),
      '/etc/default/isc-dhcp-server',
    ),
    ['INTERFACESv4="eth0 eth0.101"', 'INTERFACESv6=""', ''],
  );
});

test.run();
