import assert from 'node:assert/strict';
import { placeOf } from '../../../compiler/source/spans.ts';
import { emit } from '../../../targets/index.ts';
import { siteOf } from '../../lib/site.ts';
import { suite } from '../../lib/suite.ts';
import { dhcpSite, linesOf } from './lib.ts';

const test = suite('kea-dhcp4.conf');
const path = '/etc/kea/kea-dhcp4.conf';
const read = (site: string) => JSON.parse(linesOf(site, path).join('\n')).Dhcp4;

test('tries again to listen where no cable was in when Kea started', () => {
  assert.deepEqual(read(dhcpSite('  server: kea\n'))['interfaces-config'], {
    interfaces: ['eth0'],
    'service-sockets-max-retries': 4_000_000_000,
    'service-sockets-retry-wait-time': 2000,
  });
});

test('has a network with its options, its pools and the devices in it', () => {
  const dhcp4 = read(
    dhcpSite(
      `  server: kea
  pools:
    voice: { subnet: 192.0.2.0/24, range: 192.0.2.100-192.0.2.150, other_range: 192.0.2.200-192.0.2.220, router: 192.0.2.1 }
`,
      'users: { alice: { number: 1000, device: desk } }\ndevices: { desk: { mac: "00:15:65:00:00:01", address: 192.0.2.50 } }\n',
    ),
  );
  assert.deepEqual(dhcp4.subnet4, [
    {
      id: 1,
      'user-context': { comment: 'voice' },
      subnet: '192.0.2.0/24',
      'valid-lifetime': 7200,
      pools: [
        { pool: '192.0.2.100-192.0.2.150', 'client-class': 'phones' },
        { pool: '192.0.2.200-192.0.2.220', 'client-class': 'others' },
      ],
      'option-data': [
        { code: 3, data: '192.0.2.1' },
        { code: 15, data: 'acme.example' },
        { code: 28, data: '192.0.2.255' },
      ],
      reservations: [{ 'hw-address': '00:15:65:00:00:01', 'ip-address': '192.0.2.50' }],
    },
  ]);
});

test('tells phones of a maker where their files are', () => {
  const dhcp4 = read(
    dhcpSite('  server: kea\n  pools: { voice: { subnet: 192.0.2.0/24, range: 192.0.2.100-192.0.2.150 } }\n'),
  );
  const classOf = (name: string) => dhcp4['client-classes'].find((each: { name: string }) => each.name === name);
  assert.deepEqual(classOf('cisco'), {
    name: 'cisco',
    'user-context': { comment: 'Cisco 79xx, 89xx and 99xx, SCCP and SIP, ATA190' },
    test:
      "((substring(option[60].hex, 0, 19) == 'Cisco Systems, Inc.' or substring(option[60].hex, 0, 18) == 'Cisco Systems Inc.' or " +
      "substring(option[60].hex, 0, 12) == 'CISCO ATA190') and not (substring(option[60].hex, -5, all) == '-3PCC' or " +
      "substring(option[60].hex, -6, all) == 0x2D3350434300 or substring(option[60].hex, 0, 32) == 'Cisco Systems, Inc. IP Phone SPA'))",
    'option-data': [
      { code: 66, data: '192.0.2.10' },
      { code: 150, data: '192.0.2.10' },
    ],
  });
  assert.equal(classOf('alcatel-noe')['boot-file-name'], 'sipconfig.txt');
  assert.equal(classOf('others').test, "not member('phones')");
});

test('has what the site says in words of Kea', () => {
  const dhcp4 = read(
    dhcpSite(`  server: kea
  pools: { voice: { subnet: 192.0.2.0/24, range: 192.0.2.100-192.0.2.150 } }
  extra: { kea: { renew-timer: 900, authoritative: false } }
`),
  );
  assert.equal(dhcp4['renew-timer'], 900);
  assert.equal(dhcp4.authoritative, false);
});

test('knows for each line where it comes from', () => {
  const compiled = siteOf({
    'site.yaml': dhcpSite(
      '  server: kea\n  pools: { voice: { subnet: 192.0.2.0/24, range: 192.0.2.100-192.0.2.150 } }\n',
    ),
  });
  const artifact = emit(compiled).find((each) => each.path === path);
  assert.ok(artifact);
  const lines = artifact.content.split('\n');
  const placeOfLine = (text: string) => {
    const origin = artifact.origins[lines.findIndex((line) => line.trim() === text)];
    const place = origin && placeOf(origin);
    return place && `${place.file}:${place.line}:${place.column}`;
  };
  assert.equal(placeOfLine('"subnet": "192.0.2.0/24",'), 'site.yaml:8:29');
  assert.equal(placeOfLine('{ "pool": "192.0.2.100-192.0.2.150" }'), 'site.yaml:8:50');
  assert.equal(lines.length, artifact.origins.length + 1);
});

test.run();
