import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dhcp } from '../../../compiler/model/dhcp.ts';
import { until } from './until.ts';

export interface DhcpServer {
  /** What it has said so far. */
  said(): string;
  stop(): Promise<void>;
}

interface Program {
  /** In a tree as `pbxc apply --root` writes it. */
  readonly path: string;
  /** `state` is a directory of its own for what it remembers. */
  command(file: string, state: string, name: string): readonly string[];
  /** What it says when it answers. */
  readonly ready: RegExp;
}

const programs: Readonly<Record<Dhcp['server'], Program>> = {
  isc: {
    path: 'etc/dhcp/dhcpd.conf',
    command: (file, state, name) => {
      writeFileSync(join(state, 'leases'), '');
      return ['dhcpd', '-4', '-d', '-cf', file, '-lf', join(state, 'leases'), '-pf', join(state, 'pid'), name];
    },
    ready: /Server starting service/,
  },
  kea: {
    path: 'etc/kea/kea-dhcp4.conf',
    command: (file) => {
      // It has places of its own for these, here in the mounts of the test.
      for (const folder of ['/var/lib/kea', '/run/kea', '/run/lock']) {
        mkdirSync(folder, { recursive: true });
        execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', folder]);
      }
      return ['env', 'KEA_LOCKFILE_DIR=/run/lock', 'KEA_LOGGER_DESTINATION=stdout', 'kea-dhcp4', '-d', '-c', file];
    },
    ready: /DHCP4_STARTED/,
  },
  dnsmasq: {
    path: 'etc/dnsmasq.d/pbxc.conf',
    command: (file, state) => [
      // It tries each address for three seconds before it gives it away, one phone after the other.
      ...['dnsmasq', '--no-ping', '--keep-in-foreground', '--log-facility=-', '--user=root', '--pid-file='],
      ...[`--conf-file=${file}`, `--dhcp-leasefile=${join(state, 'leases')}`],
    ],
    ready: /sockets bound exclusively|DHCP, IP range|DHCP, static leases/,
  },
};

/** Starts the DHCP server with the file that pbxc wrote for it, unchanged, and waits until it answers. */
export async function startDhcpServer(server: Dhcp['server'], tree: string, name: string): Promise<DhcpServer> {
  const { path, command, ready } = programs[server];
  const state = mkdtempSync(join(tmpdir(), 'pbxc-dhcp-'));
  const [program = '', ...args] = command(join(tree, path), state, name);
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = collect(child);
  await until(10_000, `${program} to start`, () => {
    if (child.exitCode !== null) throw new Error(`${server} ended instead of starting\n${said()}`);
    return ready.test(said()) ? true : undefined;
  });
  const stop = async (): Promise<void> => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  };
  return { said, stop };
}

function collect(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
  }
  return () => text;
}
