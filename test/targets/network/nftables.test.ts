import assert from 'node:assert/strict';
import { emit } from '../../../targets/index.ts';
import { siteOf } from '../../lib/site.ts';
import { suite } from '../../lib/suite.ts';

const test = suite('nftables.conf');

function rules(host: string, more = ''): string[] {
  const compiled = siteOf({
    'site.yaml': `version: 1
site: { name: acme, timezone: Europe/Paris }
hosts: { pbx1: ${host} }
contexts: { default: { kind: internal }, from-extern: { kind: incoming } }
users: { alice: { number: 1000 } }
${more}`,
  });
  const file = emit(compiled).find(({ path }) => path === '/etc/nftables.conf');
  const lines = file?.content.split('\n') ?? [];
  return lines
    .slice(lines.indexOf('    udp sport 67 udp dport 68 accept comment "its own address"') + 1, -3)
    .map((line) => line.trim());
}

test('is not there unless the host asks for it', () => {
  assert.deepEqual(rules('{}'), []);
});

test('lets in ssh, SIP and media', () => {
  assert.deepEqual(rules('{ firewall: {} }'), [
    'tcp dport 22 accept comment "ssh"',
    'udp dport 5060 accept comment "SIP"',
    'udp dport 10000-20000 accept comment "media"',
  ]);
});

test('lets in phones and operators by their networks, and administrators by theirs', () => {
  assert.deepEqual(
    rules(
      '{ firewall: { administrators: [198.51.100.0/24, "2001:db8::/32"], ssh_port: 2222, phones: [192.0.2.0/24], operators: [203.0.113.0/24] }, sip: { tcp: 5060 } }',
      `trunks:
  operator: { kind: sip, host: 203.0.113.200 }
  branch: { kind: iax, host: 198.51.100.9 }
`,
    ),
    [
      'ip saddr 198.51.100.0/24 tcp dport 2222 accept comment "ssh"',
      'ip6 saddr 2001:db8::/32 tcp dport 2222 accept comment "ssh"',
      ...['udp', 'tcp'].flatMap((protocol) =>
        ['192.0.2.0/24', '198.51.100.9', '203.0.113.0/24', '203.0.113.200'].map(
          (network) => `ip saddr ${network} ${protocol} dport 5060 accept comment "SIP"`,
        ),
      ),
      'udp dport 10000-20000 accept comment "media"',
      'ip saddr 198.51.100.9 udp dport 4569 accept comment "IAX"',
      'ip saddr 203.0.113.0/24 udp dport 4569 accept comment "IAX"',
      'ip saddr 203.0.113.200 udp dport 4569 accept comment "IAX"',
    ],
  );
});

test('lets nobody reach what listens on the loopback address, and managers only from where they may log in', () => {
  const managers = 'managers: { xuc: { permit: [192.0.2.20], read: [call] } }\n';
  assert.deepEqual(
    rules('{ firewall: {} }', managers).filter((rule) => rule.includes('manager')),
    [],
  );
  assert.deepEqual(
    rules('{ firewall: {} }', `${managers}manager_interface: { bind: 0.0.0.0 }\n`).filter((rule) =>
      rule.includes('manager'),
    ),
    ['ip saddr 192.0.2.20 tcp dport 5038 accept comment "manager interface"'],
  );
});

test('lets browsers reach the web server, where it listens outside', () => {
  const browser = '';
  const web = (http: string) =>
    rules(`{ firewall: {}, http: ${http} }`, `${browser}ari_users: { panel: { password: auto } }\n`).filter((rule) =>
      rule.includes('web server'),
    );
  assert.deepEqual(web('{}'), []);
  assert.deepEqual(web('{ bind: 0.0.0.0, port: 8099 }'), ['tcp dport 8099 accept comment "web server"']);
});

test('lets phones fetch their files where these are handed out, and get their addresses where these are', () => {
  assert.deepEqual(
    rules(
      '{ roles: [pbx, provisioning, dhcp], address: 192.0.2.10, firewall: { phones: [192.0.2.0/24] } }',
      'serve: { http_port: 8080 }\ndhcp: { pools: { office: { subnet: 192.0.2.0/24, range: 192.0.2.100-192.0.2.200 } } }\n',
    ).slice(3),
    [
      'ip saddr 192.0.2.0/24 tcp dport 8080 accept comment "files of phones"',
      'ip saddr 192.0.2.0/24 udp dport 69 accept comment "files of phones (TFTP)"',
      'udp dport 67 accept comment "DHCP"',
    ],
  );
});

test('lets in what else the site says', () => {
  assert.deepEqual(
    rules('{ firewall: { allow: [{ port: 443 }, { protocol: udp, port: 161, from: [192.0.2.5] }] } }').slice(3),
    [
      'tcp dport 443 accept comment "allowed by the site"',
      'ip saddr 192.0.2.5 udp dport 161 accept comment "allowed by the site"',
    ],
  );
});

test.run();
