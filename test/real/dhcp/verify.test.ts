import assert from 'node:assert/strict';
import { verifyFiles } from '../../../deploy/verify/verify-files.ts';
import { emit } from '../../../targets/index.ts';
import { siteOf } from '../../lib/site.ts';
import { suite } from '../../lib/suite.ts';
import { requires } from '../requires.ts';

requires('dhcpd', 'kea-dhcp4', 'dnsmasq', 'network namespaces');

const test = suite('what DHCP servers say to their files');

const site = (server: string, extra: string) => `version: 1
site: { name: acme }
hosts: { pbx1: { address: 192.0.2.10, roles: [dhcp] } }
contexts: { default: { kind: internal } }
dhcp:
  server: ${server}
  interfaces: [voice0]
  pools: { voice: { subnet: 192.0.2.0/24, range: 192.0.2.100-192.0.2.200, router: 192.0.2.1 } }
  extra: { ${extra} }
`;

function said(text: string): string[] {
  const { found } = verifyFiles(emit(siteOf({ 'site.yaml': text }), { host: 'pbx1' }), process.env);
  return found.map(({ place, message }) => `${place?.file}:${place?.line}:${place?.column} ${message}`);
}

for (const server of ['isc', 'kea', 'dnsmasq']) {
  test(`is nothing when all is well, by ${server}`, () => assert.deepEqual(said(site(server, '')), []));
}

test('is placed in the site, by dhcpd', () => {
  assert.deepEqual(said(site('isc', 'isc: ["log-facility local7;", "ping-check sometimes;"]')), [
    'site.yaml:9:43 dhcpd: expecting boolean',
    'site.yaml:9:43 dhcpd: expecting a declaration',
  ]);
});

test('is placed in the site, by Kea', () => {
  assert.deepEqual(said(site('kea', 'kea: { renew-timer: soon }')), [
    'site.yaml:9:32 kea-dhcp4: syntax error, unexpected constant string, expecting integer',
  ]);
});

test('is placed in the site, by dnsmasq', () => {
  assert.deepEqual(said(site('dnsmasq', 'dnsmasq: [log-dhcp, dhcp-sometimes]')), [
    'site.yaml:9:32 dnsmasq: bad option',
  ]);
});

test.run();
