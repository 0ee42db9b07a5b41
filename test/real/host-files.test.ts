import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emit } from '../../targets/index.ts';
import { siteOf } from '../lib/site.ts';
import { suite } from '../lib/suite.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { requires } from './requires.ts';

requires('network namespaces', 'ifup', 'chronyd', 'postfix', 'fail2ban-client');
inOwnNetwork();

const real = suite('ifupdown, chrony, postfix and fail2ban');

const files = new Map(
  emit(
    siteOf({
      'site.yaml': `version: 1
site: { name: acme, domain: acme.example, timezone: Europe/Paris }
hosts:
  pbx1:
    network:
      interfaces:
        eth0: { address: 192.0.2.10/24, gateway: 192.0.2.1, routes: [{ to: 203.0.113.128/25, via: 192.0.2.254 }] }
        eth0.101: { address: 198.51.100.2/24, vlan: { of: eth0, id: 101 }, mtu: 1400 }
        voice: { address: 10.0.7.2/24, vlan: { of: eth0, id: 7 } }
    time: { servers: [ntp.acme.example, 192.0.2.1], serve: [192.0.2.0/24, "2001:db8::/64"], alone: yes }
    mail: { relay: smtp.acme.example, port: 587, fallback: backup.acme.example, networks: [192.0.2.11/32, "2001:db8::/64"] }
    fail2ban: { tries: 3, within: 5m, ban: 1d, never: [192.0.2.0/24] }
contexts: { default: { kind: internal } }
users: { alice: { number: 1000 } }
`,
    }),
  ).map(({ path, content }) => [path, content]),
);

const dir = mkdtempSync(join(tmpdir(), 'pbxc-host-'));
real.after(() => rmSync(dir, { recursive: true, force: true }));

function fileOf(path: string, name: string): string {
  const file = join(dir, name);
  writeFileSync(file, files.get(path) ?? assert.fail(`${path} is not there`));
  return file;
}

const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { encoding: 'utf8', env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' } });

real('bring up an interface with its route, know how to make VLANs, and take it down', () => {
  const file = fileOf('/etc/network/interfaces.d/pbxc', 'interfaces');
  const state = join(dir, 'state');
  mkdirSync(state);
  const common = ['--no-scripts', '--interfaces', file, '--state-dir', state];
  assert.deepEqual(run('ifquery', '--list', '--all', '--no-loopback', '--interfaces', file).trim().split('\n'), [
    'eth0',
    'eth0.101',
    'voice',
  ]);
  run('ip', 'link', 'add', 'eth0', 'type', 'veth', 'peer', 'name', 'cable');
  try {
    run('ifup', ...common, 'eth0');
    assert.match(run('ip', '-4', 'address', 'show', 'dev', 'eth0'), /inet 192\.0\.2\.10\/24/);
    assert.match(run('ip', 'route', 'show', 'default'), /^default via 192\.0\.2\.1 dev eth0/);
    assert.match(run('ip', 'route', 'show', '203.0.113.128/25'), /via 192\.0\.2\.254 dev eth0/);
    // The kernel of a test machine may have no VLANs: what ifupdown would do is printed instead.
    const steps = execFileSync(
      'sh',
      ['-c', 'ifup "$@" 2>&1', 'sh', '--no-act', '--verbose', ...common, 'eth0.101', 'voice'],
      {
        encoding: 'utf8',
      },
    ).replaceAll(/[ \t]+/g, ' ');
    for (const step of [
      'ip link add link eth0 name eth0.101 type vlan id 101',
      'ip addr add 198.51.100.2/255.255.255.0 broadcast 198.51.100.255 dev eth0.101',
      'ip link set dev eth0.101 mtu 1400',
      'ip link add link eth0 name voice type vlan id 7',
      'ip addr add 10.0.7.2/255.255.255.0 broadcast 10.0.7.255 dev voice',
    ])
      assert.ok(steps.includes(step), `${step} is not in\n${steps}`);
    run('ifdown', ...common, 'eth0');
    assert.equal(run('ip', 'route', 'show', 'default'), '');
  } finally {
    run('ip', 'link', 'delete', 'eth0');
  }
});

real('chronyd reads its file', () => {
  const printed = run('chronyd', '-p', '-f', fileOf('/etc/chrony/chrony.conf', 'chrony.conf'));
  assert.match(printed, /^server ntp\.acme\.example iburst$/m);
});

real('postfix reads its file, and means by it what was said', () => {
  const config = join(dir, 'postfix');
  cpSync('/etc/postfix', config, { recursive: true });
  writeFileSync(join(config, 'main.cf'), files.get('/etc/postfix/main.cf') ?? '');
  const said = run('postconf', '-c', config, 'relayhost', 'smtp_fallback_relay', 'mynetworks', 'inet_interfaces');
  assert.deepEqual(said.trim().split('\n'), [
    'relayhost = [smtp.acme.example]:587',
    'smtp_fallback_relay = [backup.acme.example]:587',
    'mynetworks = 127.0.0.0/8 [::1]/128 192.0.2.11/32 [2001:db8::]/64',
    'inet_interfaces = all',
  ]);
  run('postfix', '-c', config, 'check');
});

real('fail2ban takes its jail', () => {
  const config = join(dir, 'fail2ban');
  cpSync('/etc/fail2ban', config, { recursive: true });
  rmSync(join(config, 'jail.d'), { recursive: true });
  mkdirSync(join(config, 'jail.d'));
  const log = join(dir, 'security.log');
  writeFileSync(log, '');
  const jail = (files.get('/etc/fail2ban/jail.d/pbxc.conf') ?? '').replace('/var/log/asterisk/security.log', log);
  writeFileSync(join(config, 'jail.d', 'pbxc.conf'), jail);
  assert.match(run('fail2ban-client', '-c', config, '-t'), /OK: configuration test is successful/);
  const set = run('fail2ban-client', '-c', config, '-d');
  assert.match(set, /\['set', 'asterisk', 'maxretry', 3\]/);
  assert.match(set, /\['set', 'asterisk', 'bantime', '86400'\]/);
  assert.match(set, /nftables-allports/);
});

real('fail2ban finds who guesses in the log as Asterisk writes it', () => {
  const log = join(dir, 'guesses.log');
  writeFileSync(
    log,
    '[2026-11-29 10:00:00.123] SECURITY[123] res_security_log.c: SecurityEvent="InvalidPassword",EventTV="2026-11-29T10:00:00.123+0000",Severity="Error",Service="PJSIP",EventVersion="1",AccountID="alice",SessionID="1",LocalAddress="IPV4/UDP/192.0.2.10/5060",RemoteAddress="IPV4/UDP/203.0.113.66/5060"\n',
  );
  const found = run('fail2ban-regex', log, '/etc/fail2ban/filter.d/asterisk.conf');
  assert.match(found, /Lines: 1 lines, 0 ignored, 1 matched, 0 missed/);
});

real.run();
