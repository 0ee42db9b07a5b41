import assert from 'node:assert/strict';
import { suite } from '../../lib/suite.ts';
import { dhcpSite, linesOf } from './lib.ts';

const test = suite('pbxc.conf of dnsmasq');
const path = '/etc/dnsmasq.d/pbxc.conf';
const from = (lines: readonly string[], start: string) => {
  const at = lines.indexOf(start);
  return lines.slice(at, lines.indexOf('', at));
};

test('has a network with its options, ranges for phones and others, and no router that nobody named', () => {
  const lines = linesOf(
    dhcpSite(`  server: dnsmasq
  pools:
    voice: { subnet: 192.0.2.0/24, range: 192.0.2.100-192.0.2.150, other_range: 192.0.2.200-192.0.2.220, voice_vlan: 7 }
`),
    path,
  );
  assert.deepEqual(lines.slice(0, 4), [
    '# Addresses only: names are for another server.',
    'port=0',
    'interface=eth0',
    'dhcp-authoritative',
  ]);
  assert.deepEqual(from(lines, '# voice'), [
    '# voice',
    'dhcp-range=set:pool-voice,tag:phones,192.0.2.100,192.0.2.150,255.255.255.0,7200',
    'dhcp-range=set:pool-voice,tag:!phones,192.0.2.200,192.0.2.220,255.255.255.0,7200',
    'dhcp-option=tag:pool-voice,15,acme.example',
    'dhcp-option=tag:pool-voice,28,192.0.2.255',
    // 55 is the character 7.
    'dhcp-option=tag:pool-voice,132,55',
    'dhcp-option=tag:pool-voice,3',
    'dhcp-option=tag:pool-voice,6',
  ]);
});

test('tells phones of a maker where their files are, and knows them by what they say first', () => {
  const lines = linesOf(
    dhcpSite('  server: dnsmasq\n  pools: { voice: { subnet: 192.0.2.0/24, range: 192.0.2.100-192.0.2.150 } }\n'),
    path,
  );
  assert.deepEqual(from(lines, '# Cisco 68xx, 78xx and 88xx with multiplatform firmware, ATA191 and ATA192'), [
    '# Cisco 68xx, 78xx and 88xx with multiplatform firmware, ATA191 and ATA192',
    'dhcp-match=set:cisco-mpp-says,60,-3PCC',
    'dhcp-match=set:cisco-mpp-says,60,43:49:53:43:4f:20:41:54:41:31:39:31:2d:4d:50:50',
    'dhcp-match=set:cisco-mpp-says,60,43:49:53:43:4f:20:41:54:41:31:39:32:2d:4d:50:50',
    'dhcp-mac=set:cisco-mpp-address,d0:ec:35:*:*:*',
    'tag-if=set:cisco-mpp,tag:cisco-mpp-says',
    'tag-if=set:cisco-mpp,tag:cisco-mpp-address,tag:!cisco-spa-says,tag:!cisco-says',
    'tag-if=set:phones,tag:cisco-mpp',
    'dhcp-option=tag:cisco-mpp,66,http://192.0.2.10:8667',
  ]);
});

test('has devices with an address of their own also in a network without a range', () => {
  const lines = linesOf(
    dhcpSite(
      '  server: dnsmasq\n  pools: { voice: { subnet: 192.0.2.0/24, router: 192.0.2.1 } }\n',
      'users: { alice: { number: 1000, device: desk } }\ndevices: { desk: { mac: "00:15:65:00:00:01", address: 192.0.2.50 } }\n',
    ),
    path,
  );
  assert.ok(lines.includes('dhcp-range=set:pool-voice,192.0.2.0,static,255.255.255.0,7200'));
  assert.deepEqual(lines.slice(-2), ['dhcp-host=00:15:65:00:00:01,192.0.2.50', '']);
});

test('has networks on one wire together, asked by a relay or at home', () => {
  const lines = linesOf(
    dhcpSite(`  server: dnsmasq
  pools:
    hall: { subnet: 192.0.2.0/25, range: 192.0.2.20-192.0.2.30, wire: floor, relays: [10.0.0.1] }
    more: { subnet: 192.0.2.128/25, range: 192.0.2.140-192.0.2.150, router: 192.0.2.129, wire: floor }
`),
    path,
  );
  assert.deepEqual(
    lines.filter((line) => line.startsWith('shared-network=')),
    [
      'shared-network=10.0.0.1,192.0.2.0',
      'shared-network=10.0.0.1,192.0.2.128',
      'shared-network=192.0.2.10,192.0.2.128',
    ],
  );
});

test.run();
