import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../../compiler/source/package-root.ts';
import { until } from './until.ts';

export interface SshHosts {
  /** For `PBXC_SSH`: the real client with a configuration of the test's own. */
  readonly ssh: string;
  /** The directory that stands for `/` of each host. */
  readonly roots: Readonly<Record<string, string>>;
  /** Cuts every connection of a host, and takes no more until `start`. */
  stop(name: string): void;
  start(name: string): Promise<void>;
  stopAll(): void;
}

/**
 * Real SSH servers on loopback, one for each host, with keys and ports of their own. The `pbxc` that is found there is this one,
 * for a directory that stands for the host. Call `inOwnNetwork` first: ports, `/run` and processes are the test's own.
 */
export async function sshHosts(names: readonly string[]): Promise<SshHosts> {
  const folder = mkdtempSync(join(tmpdir(), 'pbxc-ssh-'));
  // What is shipped, made from these sources.
  execFileSync(process.execPath, [join(packageRoot(), 'scripts/build.mjs')], { stdio: 'ignore' });
  // Where the server keeps itself apart from its sessions; Debian's unit makes it.
  execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', '/run']);
  mkdirSync('/run/sshd', { mode: 0o755 });
  hideShellFiles();
  const key = makeKey(folder, 'user');
  const roots: Record<string, string> = {};
  const servers = new Map<string, ReturnType<typeof spawn>>();
  const ports = new Map(names.map((name, index) => [name, 2200 + index]));
  const start = async (name: string): Promise<void> => {
    const config = join(folder, `sshd-${name}.conf`);
    servers.set(name, spawn('/usr/sbin/sshd', ['-D', '-e', '-f', config], { stdio: 'ignore' }));
    await until(5_000, `the SSH server of ${name}`, () => isOpen(ports.get(name) ?? 0));
  };
  const known: string[] = [];
  const client: string[] = [];
  for (const [name, port] of ports) {
    const root = join(folder, 'roots', name);
    mkdirSync(root, { recursive: true });
    roots[name] = root;
    const hostKey = makeKey(folder, `host-${name}`);
    known.push(`[127.0.0.1]:${port} ${readFileSync(`${hostKey}.pub`, 'utf8')}`);
    client.push(...clientConfig(name, port, key, folder));
    writeFileSync(join(folder, `sshd-${name}.conf`), serverConfig(port, hostKey, key, programs(folder, name, root)));
    await start(name);
  }
  writeFileSync(join(folder, 'known_hosts'), known.join(''));
  writeFileSync(join(folder, 'ssh.conf'), client.join('\n'));
  const stop = (name: string): void => {
    const server = servers.get(name);
    if (server?.pid === undefined) return;
    servers.delete(name);
    // The server and the processes that each hold one connection, but not what runs in the sessions.
    for (const pid of connectionsOf(server.pid)) process.kill(pid, 'SIGKILL');
    server.kill('SIGKILL');
  };
  return {
    ssh: `ssh -F ${join(folder, 'ssh.conf')}`,
    roots,
    stop,
    start,
    stopAll: () => {
      for (const name of names) stop(name);
    },
  };
}

/** A shell of a session reads what this machine's user has it do at its start, which may take seconds. */
function hideShellFiles(): void {
  for (const name of ['.bashrc', '.profile', '.bash_profile']) {
    const file = join(homedir(), name);
    if (existsSync(file)) execFileSync('mount', ['--bind', '/dev/null', file]);
  }
}

function makeKey(folder: string, name: string): string {
  const file = join(folder, name);
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', file]);
  return file;
}

/** A directory with the `pbxc` of a host in it. */
function programs(folder: string, name: string, root: string): string {
  const bin = join(folder, 'bin', name);
  mkdirSync(bin, { recursive: true });
  const main = join(packageRoot(), 'dist/cli/main.js');
  const script = `#!/bin/sh\nexec ${process.execPath} ${main} "$@" --root ${root}\n`;
  writeFileSync(join(bin, 'pbxc'), script);
  chmodSync(join(bin, 'pbxc'), 0o755);
  return bin;
}

function serverConfig(port: number, hostKey: string, userKey: string, bin: string): string {
  return [
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    `HostKey ${hostKey}`,
    `AuthorizedKeysFile ${userKey}.pub`,
    'PidFile none',
    'PermitRootLogin prohibit-password',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    // The temporary directory is not root's alone.
    'StrictModes no',
    'UsePAM no',
    `SetEnv PATH=${bin}:/usr/local/bin:/usr/bin:/bin TMPDIR=${tmpdir()}`,
    '',
  ].join('\n');
}

function clientConfig(name: string, port: number, key: string, folder: string): string[] {
  return [
    `Host ${name}`,
    '  HostName 127.0.0.1',
    `  Port ${port}`,
    '  User root',
    `  IdentityFile ${key}`,
    '  IdentitiesOnly yes',
    `  UserKnownHostsFile ${join(folder, 'known_hosts')}`,
    '  StrictHostKeyChecking yes',
    '',
  ];
}

function isOpen(port: number): Promise<true | undefined> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(undefined));
  });
}

function connectionsOf(server: number): number[] {
  const children = readFileSync(`/proc/${server}/task/${server}/children`, 'utf8');
  return children
    .split(' ')
    .filter((word) => word !== '')
    .map(Number);
}
