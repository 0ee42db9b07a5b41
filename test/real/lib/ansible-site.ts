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
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../compiler/source/package-root.ts';
import { folder } from '../../cli/lib/folder.ts';
import { pbxc } from '../../cli/lib/pbxc.ts';
import { sshHosts } from './ssh-hosts.ts';

export interface Played {
  readonly code: number;
  readonly out: string;
  /** `ok=5 changed=1 unreachable=0 failed=0 ...` of each host, in the order of the recap. */
  readonly recap: Readonly<Record<string, string>>;
}

/** A site of two hosts behind real SSH servers, and what Ansible makes of it. Call `inOwnNetwork` first. */
export async function ansibleSite() {
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

  return {
    names,
    far,
    sound,
    cwd,
    out,
    operatorPassword,
    rootOf,
    pjsipOf,
    generationsOf,
    change,
    secretsOf,
    exported,
    play,
  };
}

/** The names of the plays that began. */
export const playsOf = ({ out: said }: Played): (string | undefined)[] =>
  [...said.matchAll(/^PLAY \[(.*?)\]/gm)].map(([, name]) => name);

/** How many tasks changed something on each host. */
export const changedOf = ({ recap }: Played): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(recap).map(([name, counts]) => [name, /changed=(\d+)/.exec(counts)?.[1]]));
