import assert from 'node:assert/strict';
import { emit } from '../../../targets/index.ts';
import { siteOf } from '../../lib/site.ts';
import { suite } from '../../lib/suite.ts';

const test = suite('the files of a host beside its telephony');

/** The lines of a file, and what is told when it changes. */
function written(path: string, host: string): { lines: string[] | undefined; reload: string | undefined } {
  const compiled = siteOf({
    'site.yaml': `version: 1
site: { name: acme, domain: acme.example, timezone: Europe/Paris }
hosts:
  pbx1: ${host}
  pbx2: { address: 192.0.2.11 }
contexts: { default: { kind: internal, host: pbx1 } }
users: { alice: { number: 1000 } }
`,
  });
  assert.deepEqual(
    compiled.diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message),
    [],
  );
  const file = emit(compiled, { host: 'pbx1' }).find((each) => each.path === path);
  return { lines: file?.content.split('\n').slice(0, -1), reload: file?.reload };
}

test('are not there unless the host asks for them', () => {
  for (const path of [
    '/etc/network/interfaces.d/pbxc',
    '/etc/resolv.conf',
    '/etc/hosts',
    '/etc/chrony/chrony.conf',
    '/etc/postfix/main.cf',
    '/etc/fail2ban/jail.d/pbxc.conf',
  ])
    assert.equal(written(path, '{ address: 192.0.2.10 }').lines, undefined);
});

test('hold interfaces, what carries a VLAN before it', () => {
  assert.deepEqual(
    written(
      '/etc/network/interfaces.d/pbxc',
      `
    network:
      interfaces:
        voice: { address: 198.51.100.2/24, vlan: { of: eth0, id: 101 }, mtu: 1400 }
        eth0.102: { dhcp: yes, vlan: { of: eth0, id: 102 } }
        eth0:
          address: 192.0.2.10/24
          gateway: 192.0.2.1
          routes: [{ to: 203.0.113.128/25, via: 192.0.2.254 }]
        eth1: {}
        vlan7: { address: 10.0.7.2/24, vlan: { of: eth1, id: 7 } }`,
    ),
    {
      lines: [
        '# Made by pbxc.',
        '',
        'auto eth0',
        'iface eth0 inet static',
        '    address 192.0.2.10/24',
        '    gateway 192.0.2.1',
        '    up ip route replace 203.0.113.128/25 via 192.0.2.254 dev eth0',
        '',
        'auto eth1',
        'iface eth1 inet manual',
        '    up ip link set dev eth1 up',
        '',
        'auto voice',
        'iface voice inet static',
        '    address 198.51.100.2/24',
        '    pre-up ip link add link eth0 name voice type vlan id 101',
        '    post-down ip link delete voice',
        '    up ip link set dev voice mtu 1400',
        '',
        'auto eth0.102',
        'iface eth0.102 inet dhcp',
        '',
        'auto vlan7',
        'iface vlan7 inet static',
        '    address 10.0.7.2/24',
        '    pre-up ip link add link eth1 name vlan7 type vlan id 7',
        '    post-down ip link delete vlan7',
      ],
      reload: 'network',
    },
  );
});

test('hold the resolver and the names', () => {
  const host =
    '{ address: 192.0.2.10, network: { resolver: { servers: [192.0.2.1, "2001:db8::1"], search: [acme.example] }, names: { 192.0.2.20: [mail.acme.example, mail] } } }';
  assert.deepEqual(written('/etc/resolv.conf', host), {
    lines: ['# Made by pbxc.', 'nameserver 192.0.2.1', 'nameserver 2001:db8::1', 'search acme.example'],
    reload: 'none',
  });
  assert.deepEqual(written('/etc/hosts', host), {
    lines: [
      '# Made by pbxc.',
      '127.0.0.1 localhost',
      '::1 localhost ip6-localhost ip6-loopback',
      'ff02::1 ip6-allnodes',
      'ff02::2 ip6-allrouters',
      '192.0.2.10 pbx1.acme.example pbx1',
      '192.0.2.11 pbx2.acme.example pbx2',
      '192.0.2.20 mail.acme.example mail',
    ],
    reload: 'none',
  });
});

test('hold where the time comes from, and who may ask for it', () => {
  assert.deepEqual(
    written(
      '/etc/chrony/chrony.conf',
      '{ time: { servers: [ntp.acme.example, 192.0.2.1], serve: [192.0.2.0/24], alone: yes } }',
    ),
    {
      lines: [
        '# Made by pbxc.',
        'server ntp.acme.example iburst',
        'server 192.0.2.1 iburst',
        'allow 192.0.2.0/24',
        'local stratum 10',
        'driftfile /var/lib/chrony/chrony.drift',
        'leapsectz right/UTC',
        'makestep 1 3',
        'rtcsync',
      ],
      reload: 'chrony',
    },
  );
});

test('hold where mail goes, and whose is taken', () => {
  const said = (mail: string) => written('/etc/postfix/main.cf', `{ mail: ${mail} }`);
  assert.deepEqual(said('{ relay: smtp.acme.example }'), {
    lines: [
      '# Made by pbxc.',
      'compatibility_level = 3.6',
      'relayhost = [smtp.acme.example]:25',
      'myorigin = acme.example',
      'mydestination =',
      'local_transport = error:no mail is kept here',
      'mynetworks = 127.0.0.0/8 [::1]/128',
      'inet_interfaces = loopback-only',
      'smtp_tls_security_level = may',
      'smtp_tls_CApath = /etc/ssl/certs',
    ],
    reload: 'postfix',
  });
  assert.deepEqual(
    said(
      '{ relay: smtp.acme.example, port: 587, fallback: backup.acme.example, domain: pbx.example, networks: [192.0.2.11/32, "2001:db8::/64"] }',
    ).lines?.filter((line) => /^(relayhost|smtp_fallback|myorigin|mynetworks|inet)/.test(line)),
    [
      'relayhost = [smtp.acme.example]:587',
      'smtp_fallback_relay = [backup.acme.example]:587',
      'myorigin = pbx.example',
      'mynetworks = 127.0.0.0/8 [::1]/128 192.0.2.11/32 [2001:db8::]/64',
      'inet_interfaces = all',
    ],
  );
});

test('keep out who guesses, by the log that Asterisk writes', () => {
  assert.deepEqual(
    written(
      '/etc/fail2ban/jail.d/pbxc.conf',
      '{ sip: { tcp: 5061 }, fail2ban: { tries: 3, within: 5m, ban: 1d, never: [192.0.2.0/24] } }',
    ),
    {
      lines: [
        '# Made by pbxc.',
        '[asterisk]',
        'enabled = true',
        'backend = auto',
        'logpath = /var/log/asterisk/security.log',
        'port = 5060,5061',
        'banaction = nftables-allports',
        'maxretry = 3',
        'findtime = 300',
        'bantime = 86400',
        'ignoreip = 127.0.0.1/8 ::1 192.0.2.0/24',
      ],
      reload: 'fail2ban',
    },
  );
  assert.ok(written('/etc/asterisk/logger.conf', '{ fail2ban: {} }').lines?.includes('security.log = security'));
});

test('let in whom they serve, where the host filters', () => {
  assert.deepEqual(
    written(
      '/etc/nftables.conf',
      '{ firewall: {}, time: { serve: [192.0.2.0/24] }, mail: { relay: smtp.acme.example, networks: [192.0.2.11] } }',
    ).lines?.filter((line) => /"(time|mail)"/.test(line)),
    [
      '    ip saddr 192.0.2.0/24 udp dport 123 accept comment "time"',
      '    ip saddr 192.0.2.11 tcp dport 25 accept comment "mail"',
    ],
  );
});

test.run();
