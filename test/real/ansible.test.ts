import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../compiler/source/package-root.ts';
import { folder } from '../cli/lib/folder.ts';
import { pbxc } from '../cli/lib/pbxc.ts';
import { suite } from '../lib/suite.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { sshHosts } from './lib/ssh-hosts.ts';
import { until } from './lib/until.ts';
import { requires } from './requires.ts';

requires('ansible', 'ssh', 'network namespaces');
inOwnNetwork();

const ansible = suite('Ansible');

const names = ['main', 'media'] as const;
const far = await sshHosts(names);
const sound = Buffer.alloc(400, 0xd5);
/** The folder of the site is as nasty as a folder's name can be. */
const cwd = folder({});
const site = join(cwd, `si"te: {{ 1 + 1 }} 'x'`);
mkdirSync(join(site, 'sounds/en'), { recursive: true });
mkdirSync(join(site, '.pbxc'));
writeFileSync(join(site, '.pbxc/site.key'), 'the key of the sites that tests make\n', { mode: 0o600 });
writeFileSync(join(site, 'sounds/en/welcome.alaw'), sound);
writeFileSync(
  join(site, 'site.yaml'),
  `version: 1
site: { name: acme, country: fr }
hosts:
  main: { address: 192.0.2.10, ssh: main, after: [media] }
  media: { address: 192.0.2.11, ssh: root@media }
contexts:
  default: { kind: internal, host: main, ranges: { users: 1000-1999 } }
  from-extern: { kind: incoming, host: main }
  media: { kind: internal, host: media, ranges: { users: 2000-2999 } }
trunks:
  operator: { kind: sip, on: main, host: 198.51.100.1, username: acme, password: { env: OPERATOR_PASSWORD } }
users:
  alice: { number: 1000, context: default }
  bob: { number: 2000, context: media, name: "Bob {{ lookup('pipe', 'touch ${cwd}/pwned') }}" }
  carol: { number: 2001, context: media }
`,
);
const operatorPassword = 'q7Rk2mXv9pLw4Tz';
const out = join(cwd, 'out');

const rootOf = (name: string): string => far.roots[name] ?? '';
const pjsipOf = (name: string): string => readFileSync(join(rootOf(name), 'etc/asterisk/pjsip.conf'), 'utf8');
const generationsOf = (name: string): string[] => {
  const generations = join(rootOf(name), 'var/lib/pbxc/generations');
  return existsSync(generations) ? readdirSync(generations).filter((file) => file.endsWith('.json')) : [];
};
const change = (from: string, to: string): void => {
  const text = readFileSync(join(site, 'site.yaml'), 'utf8');
  assert.ok(text.includes(from));
  writeFileSync(join(site, 'site.yaml'), text.replace(from, to));
};
const secretsOf = (name: string): string[] =>
  [...pjsipOf(name).matchAll(/^password *= *(\S+)$/gm)].map(([, secret = '']) => secret);

async function exported(...options: string[]): Promise<void> {
  const { code, err } = await pbxc(['export', 'ansible', site, '-o', out, ...options], { cwd });
  assert.equal(code, 0, err);
}

interface Played {
  readonly code: number;
  readonly out: string;
  /** `ok=5 changed=1 unreachable=0 failed=0 ...` of each host, in the order of the recap. */
  readonly recap: Readonly<Record<string, string>>;
}

/** Runs the real ansible-playbook. */
function play(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<Played> {
  const bin = join(cwd, 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(
    join(bin, 'pbxc'),
    `#!/bin/sh\nexec ${process.execPath} ${join(packageRoot(), 'dist/cli/main.js')} "$@"\n`,
  );
  chmodSync(join(bin, 'pbxc'), 0o755);
  const environment = {
    PATH: `${bin}:${process.env['PATH']}`,
    HOME: cwd,
    TMPDIR: cwd,
    LANG: 'C.UTF-8',
    // One connection for all that is done on a host, as Ansible has it when nothing is said.
    ANSIBLE_SSH_ARGS: `${far.ssh.replace(/^ssh /, '')} -o ControlMaster=auto -o ControlPersist=60s`,
    OPERATOR_PASSWORD: operatorPassword,
    ...env,
  };
  const argv = ['-i', join(out, 'inventory.yml'), join(out, 'playbook.yml'), ...args];
  // To a file: a connection that stays open for the next play would keep a pipe open.
  const log = join(cwd, 'said');
  const descriptor = openSync(log, 'w');
  const child = spawn('ansible-playbook', argv, { cwd, env: environment, stdio: ['ignore', descriptor, descriptor] });
  closeSync(descriptor);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      const said = readFileSync(log, 'utf8');
      const recap = [...said.matchAll(/^(\S+) +: (ok=.*?) *$/gm)].map(([, name = '', counts = '']) => [name, counts]);
      resolve({ code: code ?? -1, out: said, recap: Object.fromEntries(recap) });
    });
  });
}

const playsOf = ({ out: said }: Played): (string | undefined)[] =>
  [...said.matchAll(/^PLAY \[(.*?)\]/gm)].map(([, name]) => name);

const changedOf = ({ recap }: Played): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(recap).map(([name, counts]) => [name, /changed=(\d+)/.exec(counts)?.[1]]));

ansible('checks without changing anything, and says what would change', async () => {
  await exported();
  const played = await play(['--check']);
  assert.equal(played.code, 0, played.out);
  assert.deepEqual(changedOf(played), { main: '1', media: '1' });
  assert.match(played.out, /"create \/etc\/asterisk\/pjsip\.conf \(new in the site\)"/);
  assert.deepEqual(names.map(generationsOf), [[], []]);
});

ansible('needs a secret only where it is applied, and does nothing anywhere without it', async () => {
  const played = await play([], { OPERATOR_PASSWORD: '' });
  assert.equal(played.code, 2);
  assert.match(played.out, /comes from the environment variable OPERATOR_PASSWORD, which is empty/);
  assert.deepEqual(names.map(generationsOf), [[], []]);
});

ansible('applies the media server, then the main one, and shows no secret at any verbosity', async () => {
  const played = await play(['-vvvvv', '--diff']);
  assert.equal(played.code, 0, played.out);
  assert.deepEqual(changedOf(played), { main: '1', media: '1' });
  assert.deepEqual(playsOf(played), ['Plan', 'Apply to media', 'Apply to main']);
  assert.deepEqual(names.map(generationsOf), [['000001.json'], ['000001.json']]);
  assert.match(pjsipOf('main'), new RegExp(`^password = ${operatorPassword}$`, 'm'));
  assert.deepEqual(readFileSync(join(rootOf('main'), 'var/lib/asterisk/sounds/site/welcome.alaw')), sound);
  const secrets = names.flatMap(secretsOf);
  assert.equal(secrets.length, 4);
  const tree = readdirSync(out, { recursive: true, encoding: 'utf8' }).map((name) => join(out, name));
  const texts = tree.filter((file) => statSync(file).isFile()).map((file) => readFileSync(file, 'utf8'));
  for (const secret of secrets) {
    for (const text of [played.out, ...texts]) assert.equal(text.includes(secret), false);
  }
});

ansible('takes nothing of the site for Jinja', async () => {
  assert.match(pjsipOf('media'), /Bob \{\{ lookup/);
  change('carol: {', 'carol: { name: "Carol {{ 3 + 4 }}",');
  await exported();
  const { code, out: said } = await play(['--check', '--diff', '--limit', 'media']);
  assert.equal(code, 0, said);
  assert.match(said, /"\+callerid = .*Carol \{\{ 3 \+ 4 \}\}/);
  assert.equal(existsSync(join(cwd, 'pwned')), false);
});

ansible('changes what changed, and the second time nothing', async () => {
  assert.deepEqual(changedOf(await play()), { main: '0', media: '1' });
  assert.deepEqual(changedOf(await play()), { main: '0', media: '0' });
  assert.deepEqual(
    names.map(generationsOf).map(({ length }) => length),
    [1, 2],
  );
});

ansible('stops everywhere at what is seldom meant, unless that is allowed', async () => {
  const another = { OPERATOR_PASSWORD: 'Zt5nB8cWq1yHs3Ke' };
  const before = pjsipOf('main');
  const stopped = await play([], another);
  assert.equal(stopped.code, 2, stopped.out);
  assert.match(
    stopped.out,
    /"refused, since this is seldom meant:",\n +"trunk \\"operator\\" gets another credential \(trunks\/operator\S*\)",\n +"if it is, say -e pbxc_allow=trunk-credential, or set site\.valves in the site"/,
  );
  assert.deepEqual(playsOf(stopped), ['Plan']);
  const checked = await play(['--check'], another);
  assert.equal(checked.code, 0, checked.out);
  assert.match(checked.out, /look twice: .* \(an apply needs pbxc_allow=trunk-credential\)/);
  assert.equal(pjsipOf('main'), before);
  const allowed = await play(['-e', 'pbxc_allow=removal,trunk-credential'], another);
  assert.equal(allowed.code, 0, allowed.out);
  assert.match(pjsipOf('main'), /^password = Zt5nB8cWq1yHs3Ke$/m);
  assert.equal((await play(['-e', '{"pbxc_allow": ["trunk-credential"]}'])).code, 0);
  assert.equal(pjsipOf('main'), before);
  const misspelt = await play(['-e', 'pbxc_allow=removals']);
  assert.match(misspelt.out, /--allow cannot be \\"removals\\": did you mean \\"removal\\"\?/);
});

ansible('begins no other host after one that fails', async () => {
  writeFileSync(join(rootOf('media'), 'etc/asterisk/pjsip.conf'), '; by hand\n');
  change('alice: {', 'alice: { name: Alice Wonderland,');
  await exported();
  const played = await play();
  assert.equal(played.code, 2, played.out);
  assert.match(played.out, /"refused",\n +"\/etc\/asterisk\/pjsip\.conf was edited by hand, and would be replaced"/);
  assert.deepEqual(playsOf(played), ['Plan', 'Apply to media']);
  assert.doesNotMatch(pjsipOf('main'), /Alice Wonderland/);
});

ansible('has a canary, goes over hand edits when told, and back unless somebody confirms', async () => {
  await exported('--canary', 'main', '--serial', '1');
  const played = await play(['-e', 'pbxc_overwrite_drift=true', '-e', 'pbxc_confirm_within=2s']);
  assert.equal(played.code, 0, played.out);
  assert.deepEqual(playsOf(played), ['Plan', 'Apply to main', 'Apply to media']);
  assert.match(played.out, /"goes back at \S+ unless \\"pbxc confirm\\" comes"/);
  await until(20_000, 'main to go back', () => (/Alice Wonderland/.test(pjsipOf('main')) ? undefined : true));
});

ansible('does nothing anywhere when one host cannot be reached', async () => {
  far.stop('media');
  const played = await play();
  assert.notEqual(played.code, 0);
  assert.match(played.recap['media'] ?? '', /unreachable=1/);
  assert.deepEqual(playsOf(played), ['Plan']);
});

ansible.after(() => far.stopAll());
ansible.run();
