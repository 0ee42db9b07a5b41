import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../../../cli/version.ts';
import { suite } from '../../lib/suite.ts';
import { folder } from '../lib/folder.ts';
import { pbxc } from '../lib/pbxc.ts';

const exporting = suite('pbxc export ansible');

const siteWith = (hosts: string, password = '{ env: OPERATOR }'): string => `version: 1
site: { name: acme, country: fr }
hosts:
${hosts}
contexts:
  default: { kind: internal, host: main }
  from-extern: { kind: incoming, host: main }
trunks:
  operator: { kind: sip, on: main, host: 198.51.100.1, username: acme, password: ${password} }
`;
const two = `  main: { ssh: root@192.0.2.10, after: ["1000"] }
  "1000": { address: pbx.acme.example, ssh: yes, sudo: yes }`;
const read = (cwd: string, name: string): string => readFileSync(join(cwd, 'out', name), 'utf8');

exporting('writes hosts in groups by their order, and how each is reached', async () => {
  const cwd = folder({ 'site.yaml': siteWith(two) });
  const { code, out, err } = await pbxc(['export', 'ansible', '-o', 'out'], { cwd });
  assert.deepEqual([code, out], [0, '2 hosts, 5 files: 5 written, 0 unchanged, 0 removed\n'], err);
  assert.equal(
    read(cwd, 'inventory.yml'),
    `# The hosts of the site. Made by "pbxc export ansible".
pbxc:
  children:
    pbxc_1:
      hosts:
        "1000": { ansible_host: !unsafe "pbx.acme.example", ansible_become: true }
    pbxc_2:
      hosts:
        "main": { ansible_host: !unsafe "192.0.2.10", ansible_user: !unsafe "root" }
  vars:
    ansible_pipelining: true
`,
  );
  assert.match(read(cwd, 'playbook.yml'), /^ {4}pbxc_site: !unsafe "\.\."$/m);
  assert.deepEqual(readdirSync(join(cwd, 'out/hosts')), ['1000.json', 'main.json']);
});

exporting('writes again only what changed, and removes what is no more', async () => {
  const cwd = folder({ 'site.yaml': siteWith(two) });
  await pbxc(['export', 'ansible', '-o', 'out'], { cwd });
  const again = await pbxc(['export', 'ansible', '-o', 'out'], { cwd });
  assert.equal(again.out, '2 hosts, 5 files: 0 written, 5 unchanged, 0 removed\n');
  const less = await pbxc(['export', 'ansible', '-o', 'out', '--host', 'main', '--serial', '25%'], { cwd });
  assert.equal(less.out, '1 host, 4 files: 2 written, 2 unchanged, 1 removed\n');
  assert.match(read(cwd, 'playbook.yml'), /^ {2}serial: "\{\{ pbxc_serial \| default\('25%'\) \}\}"$/m);
});

exporting('keeps what is secret out, and for its owner alone where that is not wanted', async () => {
  const cwd = folder({ 'site.yaml': siteWith(two, 'q7Rk2mXv9pLw4Tz') });
  const { code, err } = await pbxc(['export', 'ansible', '-o', 'out'], { cwd });
  assert.equal(code, 4);
  assert.equal(
    err.split('\n').at(-2),
    'pbxc: secrets in the clear would be in what is exported: trunks/operator/password (site.yaml:10): encrypt them (pbxc secrets --encrypt), or say --plain-secrets',
  );
  assert.equal((await pbxc(['export', 'ansible', '-o', 'out', '--plain-secrets'], { cwd })).code, 0);
  assert.match(read(cwd, 'hosts/main.json'), /q7Rk2mXv9pLw4Tz/);
  assert.equal(statSync(join(cwd, 'out/hosts/main.json')).mode & 0o777, 0o600);
  assert.equal(statSync(join(cwd, 'out/hosts/1000.json')).mode & 0o777, 0o644);
});

const refusals: readonly [title: string, hosts: string, options: readonly string[], code: number, message: string][] = [
  [
    'a host that Ansible takes for the machine it runs on',
    '  main: {}\n  localhost: {}',
    ['-o', 'out'],
    4,
    'Ansible takes "localhost" for something else than a host of yours: call it otherwise',
  ],
  [
    'a number of hosts that is none',
    '  main: {}',
    ['-o', 'out', '--serial', '{{ x }}'],
    64,
    '--serial cannot be "{{ x }}": say a number of hosts, or a share such as 25%',
  ],
  ['a canary that nobody knows', '  main: {}', ['-o', 'out', '--canary', 'mian'], 64, '--canary is one of main'],
];
for (const [title, hosts, options, expected, message] of refusals) {
  exporting(`refuses ${title}`, async () => {
    const cwd = folder({ 'site.yaml': siteWith(hosts) });
    const { code, err } = await pbxc(['export', 'ansible', ...options], { cwd });
    assert.deepEqual([code, err.split('\n').at(-2)], [expected, `pbxc: ${message}`]);
  });
}

const request = suite('pbxc request');

request('fills the secrets in, for the pbxc of the host, which applies them', async () => {
  const cwd = folder({ 'site.yaml': siteWith('  main: {}') });
  const env = { OPERATOR: 'q7Rk2mXv9pLw4Tz' };
  await pbxc(['export', 'ansible', '-o', 'out'], { cwd });
  const asked = await pbxc(['request', 'out/hosts/main.json', '--apply'], { cwd, env });
  assert.deepEqual([asked.code, asked.err], [0, '']);
  const { out } = await pbxc(['remote', '--root', 'root'], { cwd, input: asked.out });
  const last = JSON.parse(out.trim().split('\n').at(-1) ?? '');
  assert.deepEqual([last.say, last.outcome.status, last.outcome.generation], ['applied', 'done', 1]);
  assert.match(readFileSync(join(cwd, 'root/etc/asterisk/pjsip.conf'), 'utf8'), /^password = q7Rk2mXv9pLw4Tz$/m);
  assert.equal(out.includes('q7Rk2mXv9pLw4Tz'), false);
  const second = await pbxc(['remote', '--root', 'root'], { cwd, input: asked.out });
  assert.deepEqual(JSON.parse(second.out.trim().split('\n').at(-1) ?? '').outcome.written, []);
});

request('says which secrets are missing, and prints nothing', async () => {
  const cwd = folder({ 'site.yaml': siteWith('  main: {}') });
  await pbxc(['export', 'ansible', '-o', 'out'], { cwd });
  assert.deepEqual(await pbxc(['request', 'out/hosts/main.json'], { cwd }), {
    code: 1,
    out: '',
    err: `secret "trunks/operator/password" comes from the environment variable OPERATOR, which is not set: set OPERATOR where pbxc runs
pbxc: secrets are missing, nothing was asked
`,
  });
});

request('needs the site key of the site, and makes none', async () => {
  const cwd = folder({ 'site.yaml': siteWith('  main: {}', 'auto') });
  await pbxc(['export', 'ansible', '-o', 'out'], { cwd });
  const { code, err } = await pbxc(['request', 'out/hosts/main.json'], { cwd });
  assert.deepEqual(
    [code, err],
    [1, 'pbxc: the site key is not here: set PBXC_SITE_KEY, or say with --site where the site is\n'],
  );
});

request('is of one version with what was exported', async () => {
  const cwd = folder({
    'other.json': '{"pbxc":"9.9.9","host":"main","artifacts":[]}',
    'cut.json': `{"pbxc":"${version()}","host":"ma`,
  });
  const other = await pbxc(['request', 'other.json'], { cwd });
  assert.deepEqual(
    [other.code, other.err],
    [4, `pbxc: other.json is of pbxc 9.9.9, and this is ${version()}: export again\n`],
  );
  const cut = await pbxc(['request', 'cut.json'], { cwd });
  assert.deepEqual([cut.code, cut.err], [4, 'pbxc: cut.json was not made by "pbxc export ansible"\n']);
});

exporting.run();
request.run();
