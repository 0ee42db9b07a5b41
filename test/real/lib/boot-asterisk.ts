import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { type LogLine, parseLog } from '../../../deploy/verify/asterisk-log.ts';
import { complaintsIn } from '../../../deploy/verify/complaints.ts';
import { askConsole } from './console.ts';
import { nameServer } from './name-server.ts';
import { gatewayOf, plugIn } from './network.ts';
import { stackRoot } from './stack-root.ts';
import { until } from './until.ts';

export interface BootOptions {
  /** A directory that stands for `/` of a host, as `pbxc apply --root` writes it. */
  readonly tree: string;
  /** The host's IPv4 address; the network around it is a /24. */
  readonly address?: string;
  /** Host names the name server of its network knows, with their addresses. */
  readonly names?: Readonly<Record<string, string>>;
  /** Which Asterisk; 22 when left out. */
  readonly version?: '16' | '22';
  /** How long it may take to boot, in milliseconds; 20 seconds when left out. */
  readonly patience?: number;
}

export interface Asterisk {
  /** The directory that is `/` to it. */
  readonly root: string;
  /** Where phones find it. */
  readonly address: string;
  /** Runs a command of its command line and gives what it prints. */
  rx(command: string): Promise<string>;
  /** The lines of the log since it was started that are WARNING or ERROR: `WARNING acl.c: ...`. Also when it is stopped. */
  warnings(): string[];
  /** A file of `/var/log/asterisk`, as it is now; empty if there is none. */
  log(name: string): string;
  /** What happened since it was booted, in the words of `core set verbose 5`. */
  trace(): LogLine[];
  /** A directory of its host. */
  list(path: string): string[];
  /** A file of its host. */
  read(path: string): Buffer;
  /** Removes a file or directory of its host. */
  remove(path: string): void;
  stop(): Promise<void>;
}

/**
 * Starts Asterisk on a host of its own that holds nothing but `tree`, and waits until it takes calls. Hosts with
 * addresses of their own can run side by side. Call `inOwnNetwork` first.
 */
export async function bootAsterisk(options: BootOptions): Promise<Asterisk> {
  const { root, remove } = stackRoot(options.tree, options.version);
  const address = options.address ?? '192.0.2.10';
  // Like every host it can look itself up.
  writeFileSync(join(root, 'etc/hosts'), `127.0.0.1 localhost\n${address} ${hostname()}\n`);
  writeFileSync(join(root, 'etc/resolv.conf'), `nameserver ${gatewayOf(address)}\n`);
  const child = await spawnApart(['chroot', root, 'asterisk', '-f', '-n'], address);
  await nameServer(gatewayOf(address), options.names ?? {});
  const said = collect(child);

  const rx = (command: string): Promise<string> => askConsole(root, command);
  const kept = new Map<string, string>();
  const log = (name: string): string => kept.get(name) ?? readFileSync(join(root, 'var/log/asterisk', name), 'utf8');
  const stop = async (): Promise<void> => {
    if (isRunning(child)) {
      await rx('core stop now').catch(() => {});
      await until(5_000, 'Asterisk to stop', () => (isRunning(child) ? undefined : true)).catch(() =>
        child.kill('SIGKILL'),
      );
    }
    for (const name of ['messages.log', 'trace.log']) kept.set(name, log(name));
    remove();
  };

  try {
    await until(options.patience ?? 20_000, 'Asterisk to boot', () => {
      if (!isRunning(child)) throw new Error('Asterisk ended instead of booting');
      return said().includes('Asterisk Ready.') ? true : undefined;
    });
    await rx('core waitfullybooted');
    await rx('logger add channel trace.log verbose(5),dtmf,notice,warning,error');
  } catch (error) {
    child.kill('SIGKILL');
    remove();
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${said()}`);
  }

  return {
    root,
    address,
    rx,
    log: (name) => (existsSync(join(root, 'var/log/asterisk', name)) ? log(name) : ''),
    warnings: () => complaintsIn(log('messages.log')).map(({ level, source, text }) => `${level} ${source}: ${text}`),
    trace: () => parseLog(log('trace.log')),
    list: (path) => readdirSync(join(root, path)),
    read: (path) => readFileSync(join(root, path)),
    remove: (path) => rmSync(join(root, path), { recursive: true }),
    stop,
  };
}

/** In a network stack of its own, held back by the `read` until that is plugged in. */
async function spawnApart(start: string[], address: string): Promise<ChildProcess> {
  const child = spawn('unshare', ['--net', 'sh', '-c', 'echo apart; read go; exec "$@"', 'sh', ...start], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  plugIn(child.pid ?? 0, address);
  child.stdin.end('go\n');
  return child;
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

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}
