import assert from 'node:assert/strict';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from '../../lib/suite.ts';
import { folder } from '../lib/folder.ts';
import { pbxc } from '../lib/pbxc.ts';

const reach = suite('the way to a host');

const siteWith = (hosts: string) => ({
  'site.yaml': `version: 1
site: { name: acme, country: fr }
hosts: ${hosts}
contexts: { default: { kind: internal } }
`,
});

/** What `ssh` would be run with, which says no. */
async function toldSsh(hosts: string, argv: readonly string[]): Promise<{ args: string[]; code: number; err: string }> {
  const cwd = folder(siteWith(hosts));
  const program = join(cwd, 'ssh');
  const told = join(cwd, 'told');
  writeFileSync(program, `#!/bin/sh\nprintf '%s\\n' "$@" >${told}\necho no >&2\nexit 255\n`);
  chmodSync(program, 0o755);
  const { code, err } = await pbxc(argv, { cwd, env: { PBXC_SSH: `${program} -F mine` } });
  return { args: existsSync(told) ? readFileSync(told, 'utf8').trim().split('\n') : [], code, err };
}

const always = [
  '-F',
  'mine',
  '-T',
  '-o',
  'ServerAliveInterval=15',
  '-o',
  'ServerAliveCountMax=3',
  '-o',
  'BatchMode=yes',
];

reach('is what the site says of it', async () => {
  const { args, code, err } = await toldSsh('{ pbx1: { ssh: root@pbx1.acme.example } }', ['plan']);
  assert.deepEqual(args, [...always, '--', 'root@pbx1.acme.example', 'pbxc remote']);
  assert.deepEqual([code, err], [1, 'pbxc: host "pbx1": cannot be reached as root@pbx1.acme.example (no)\n']);
});

reach('is its address, or its name, for `yes`', async () => {
  const near = await toldSsh('{ pbx1: { address: 192.0.2.10, ssh: yes } }', ['plan']);
  assert.deepEqual(near.args.slice(-2), ['192.0.2.10', 'pbxc remote']);
  const named = await toldSsh('{ pbx1: { ssh: yes } }', ['plan']);
  assert.deepEqual(named.args.slice(-2), ['pbx1', 'pbxc remote']);
});

reach('leads through sudo where nobody logs in as root', async () => {
  const { args } = await toldSsh('{ pbx1: { ssh: yes, sudo: yes } }', ['plan']);
  assert.equal(args.at(-1), 'sudo -n pbxc remote');
});

reach('is not gone with --root or --local, which say that the host is here', async () => {
  const { args, code } = await toldSsh('{ pbx1: { ssh: yes } }', ['plan', '--root', 'root']);
  assert.deepEqual([args, code], [[], 0]);
});

reach('of commands without a site is that of --host, with all else as it was typed', async () => {
  const { args } = await toldSsh('{ pbx1: { ssh: yes } }', [
    'rollback',
    '3',
    '--yes',
    '--confirm-within',
    '5m',
    '--host',
    'pbx1',
  ]);
  assert.deepEqual(args.at(-1), 'pbxc rollback 3 --yes --confirm-within 5m');
});

reach('must be known', async () => {
  const hosts = '{ main: { ssh: yes }, media1: {} }';
  const { code, err } = await toldSsh(hosts, ['plan']);
  assert.equal(code, 64);
  assert.match(err, /pbxc: host "media1" has no `ssh` in the site, so it is not known how to reach it\n$/);
});

reach.run();
