import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '../../compiler/compile.ts';
import { packageRoot } from '../../compiler/source/package-root.ts';
import { emit } from '../../targets/index.ts';
import { siteOf } from '../lib/site.ts';
import { suite } from '../lib/suite.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { requires } from './requires.ts';

requires('nft', 'network namespaces');
inOwnNetwork();

const real = suite('nftables');

const site = `version: 1
site: { name: acme, timezone: Europe/Paris }
hosts:
  pbx1:
    firewall: { administrators: [192.0.2.0/28, "2001:db8::/64"], phones: [192.0.2.0/24, 192.0.2.7], allow: [{ port: 443, from: [192.0.2.5] }] }
contexts: { default: { kind: internal }, from-extern: { kind: incoming } }
users: { alice: { number: 1000 } }
trunks: { operator: { kind: sip, host: 192.0.2.200 } }
`;

function written(compiled: Parameters<typeof emit>[0]): string | undefined {
  const file = emit(compiled).find(({ path }) => path === '/etc/nftables.conf');
  if (file === undefined) return undefined;
  const path = join(mkdtempSync(join(tmpdir(), 'pbxc-nft-')), 'nftables.conf');
  writeFileSync(path, file.content);
  return path;
}

const examples = join(packageRoot(), 'examples');
for (const name of readdirSync(examples)) {
  const file = written(compile(join(examples, name)));
  if (file !== undefined) real(`accepts examples/${name}`, () => void execFileSync('nft', ['-c', '-f', file]));
}

real('lets in who may come and nobody else, and keeps the tables of others', async () => {
  const file = written(siteOf({ 'site.yaml': site }));
  assert.ok(file !== undefined);
  execFileSync('nft', ['add', 'table', 'inet', 'of-another']);
  // Twice: an apply finds the table of the one before.
  execFileSync('nft', ['-f', file]);
  execFileSync('nft', ['-f', file]);
  assert.match(execFileSync('nft', ['list', 'tables'], { encoding: 'utf8' }), /inet of-another/);

  const phone = spawn('unshare', ['--net', 'sleep', '60'], { stdio: 'ignore' });
  try {
    await new Promise((resolve) => setTimeout(resolve, 300));
    const inside = (...args: string[]) => execFileSync('nsenter', ['--net', '--target', String(phone.pid), ...args]);
    execFileSync('ip', ['link', 'add', 'cable', 'type', 'veth', 'peer', 'name', 'eth0', 'netns', String(phone.pid)]);
    execFileSync('ip', ['addr', 'add', '192.0.2.10/24', 'dev', 'cable']);
    execFileSync('ip', ['link', 'set', 'cable', 'up']);
    inside('ip', 'link', 'set', 'eth0', 'up');
    for (const address of ['192.0.2.5', '192.0.2.100', '198.51.100.9'])
      inside('ip', 'addr', 'add', `${address}/24`, 'dev', 'eth0');
    execFileSync('ip', ['route', 'add', '198.51.100.0/24', 'dev', 'cable']);
    inside('ip', 'route', 'replace', '192.0.2.0/24', 'dev', 'eth0');

    for (const port of [22, 443, 5038]) createServer().listen(port, '192.0.2.10').unref();
    const sip = createSocket('udp4', (message, { port, address }) => sip.send(message, port, address));
    sip.bind(5060, '192.0.2.10').unref();
    const media = createSocket('udp4', (message, { port, address }) => media.send(message, port, address));
    media.bind(12_000, '192.0.2.10').unref();
    await once(media, 'listening');

    const reaches = (protocol: 'tcp' | 'udp', from: string, port: number): Promise<boolean> =>
      new Promise((resolve) => {
        const child = spawn('nsenter', [
          '--net',
          '--target',
          String(phone.pid),
          process.execPath,
          '-e',
          knock,
          protocol,
          from,
          String(port),
        ]);
        child.once('exit', (code) => resolve(code === 0));
      });
    const found: Record<string, boolean> = {};
    for (const [protocol, from, port] of [
      ['tcp', '192.0.2.5', 22],
      ['tcp', '192.0.2.100', 22],
      ['tcp', '192.0.2.5', 443],
      ['tcp', '192.0.2.100', 443],
      ['tcp', '192.0.2.5', 5038],
      ['udp', '192.0.2.100', 5060],
      ['udp', '198.51.100.9', 5060],
      ['udp', '198.51.100.9', 12_000],
    ] as const)
      found[`${from} ${protocol} ${port}`] = await reaches(protocol, from, port);
    assert.deepEqual(found, {
      '192.0.2.5 tcp 22': true,
      '192.0.2.100 tcp 22': false,
      '192.0.2.5 tcp 443': true,
      '192.0.2.100 tcp 443': false,
      '192.0.2.5 tcp 5038': false,
      '192.0.2.100 udp 5060': true,
      '198.51.100.9 udp 5060': false,
      '198.51.100.9 udp 12000': true,
    });
  } finally {
    phone.kill('SIGKILL');
  }
});

real('refuses what is no rule, so that its word counts', () => {
  const file = written(siteOf({ 'site.yaml': site }));
  assert.ok(file !== undefined);
  writeFileSync(file, 'table inet pbxc { chain input { tcp dport nonsense accept } }\n');
  assert.equal(spawnSync('nft', ['-c', '-f', file]).status, 1);
});

real.run();

/** Ends with 0 when the port answers within a second. */
const knock = `
const [protocol, from, port] = process.argv.slice(1);
setTimeout(() => process.exit(1), 1000);
if (protocol === 'tcp')
  require('node:net').connect({ host: '192.0.2.10', port: Number(port), localAddress: from })
    .once('connect', () => process.exit(0)).once('error', () => process.exit(1));
else {
  const socket = require('node:dgram').createSocket('udp4', () => process.exit(0));
  socket.bind(0, from, () => socket.send('hello', Number(port), '192.0.2.10'));
}`;
