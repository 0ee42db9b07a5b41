import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { connect } from './network.ts';

export interface PhoneOutOfTheBox {
  readonly mac: string;
  /** What it says of itself (options 60 and 77); nothing when left out. */
  readonly vendorClass?: string;
  readonly userClass?: string;
  /** Options that it asks for besides, by their numbers: told as `option_224`, each byte as a number. */
  readonly asks?: readonly number[];
}

/** A phone that has an address, and is about to look for its files. */
export interface BootingPhone {
  readonly address: string;
  /** What DHCP told it, as dhclient calls it: `tftp_server_name`, `routers`, `next_server`. */
  readonly told: Readonly<Record<string, string>>;
  /** Option 43 as bytes. */
  readonly vendorOptions: Buffer;
  /** A file by HTTP, as curl gets it. */
  get(url: string): Promise<string>;
  /** A file by TFTP. */
  tftp(host: string, file: string): Promise<string>;
  /** Takes the cable out. */
  unplug(): void;
}

const run = promisify(execFile);

/** What all phones together ask for. */
const requested = [
  ...['subnet-mask', 'routers', 'domain-name-servers', 'domain-name', 'broadcast-address', 'ntp-servers'],
  ...['vendor-encapsulated-options', 'tftp-server-name', 'bootfile-name', 'default-url'],
  ...['voice-vlan', 'tftp-servers', 'avaya', 'own'],
];

const definitions = `option voice-vlan code 132 = text;
option tftp-servers code 150 = array of ip-address;
option avaya code 242 = text;
option own code 252 = text;
`;

/**
 * Plugs a phone into the network of `near`: dhclient asks for an address with the phone's hardware address and in its
 * words. Undefined when nothing answers it within `patience` seconds.
 */
export async function plugInPhone(
  phone: PhoneOutOfTheBox,
  near: string,
  patience = 15,
): Promise<BootingPhone | undefined> {
  const dir = mkdtempSync(join(tmpdir(), 'pbxc-phone-'));
  const body = spawn('unshare', ['--net', 'sh', '-c', 'echo on; read off'], { stdio: ['pipe', 'pipe', 'inherit'] });
  await new Promise((resolve) => body.stdout.once('data', resolve));
  const pid = body.pid ?? 0;
  connect(pid, near, phone.mac);
  const told = await lease(pid, dir, phone, patience);
  if (told === undefined) {
    body.stdin.end();
    return undefined;
  }
  const inside = (program: string, ...args: string[]) =>
    run('nsenter', ['--net', '--target', String(pid), program, ...args], { cwd: dir, timeout: 20_000 });
  return {
    address: told['ip_address'] ?? '',
    told,
    vendorOptions: bytesOf(told['vendor_encapsulated_options'] ?? ''),
    get: async (url) => (await inside('curl', '--silent', '--show-error', '--fail', '--max-time', '10', url)).stdout,
    async tftp(host, file) {
      await inside('tftp', '-m', 'octet', host, '-c', 'get', file, 'fetched');
      return readFileSync(join(dir, 'fetched'), 'utf8');
    },
    unplug: () => unplug(body, dir),
  };
}

async function lease(
  pid: number,
  dir: string,
  { vendorClass, userClass, asks = [] }: PhoneOutOfTheBox,
  patience: number,
): Promise<Record<string, string> | undefined> {
  const [conf, script, answer] = ['conf', 'script', 'answer'].map((name) => join(dir, name));
  if (conf === undefined || script === undefined || answer === undefined) return undefined;
  const sends = [
    ...(vendorClass === undefined ? [] : [`send vendor-class-identifier ${inQuotes(vendorClass)};`]),
    ...(userClass === undefined ? [] : [`send user-class ${inQuotes(userClass)};`]),
  ];
  const own = asks.map((code) => `option option-${code} code ${code} = array of unsigned integer 8;\n`).join('');
  const names = [...requested, ...asks.map((code) => `option-${code}`)];
  writeFileSync(conf, `${definitions}${own}${sends.join('\n')}\nrequest ${names.join(', ')};\ntimeout ${patience};\n`);
  writeFileSync(script, bound(answer), { mode: 0o755 });
  const files = ['-cf', conf, '-sf', script, '-lf', join(dir, 'leases'), '-pf', join(dir, 'pid')];
  const args = ['--net', '--target', String(pid), 'dhclient', '-4', '-1', '-q', ...files, 'eth0'];
  await run('nsenter', args, { timeout: (patience + 10) * 1000 }).catch(() => {});
  if (!existsSync(answer)) return undefined;
  const lines = readFileSync(answer, 'utf8').split('\n');
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [, name, value] = /^new_([a-z0-9_]+)=(.*)$/.exec(line) ?? [];
      // dhclient guards what a shell might take for its own.
      return name === undefined || value === undefined ? [] : [[name, value.replace(/\\(.)/g, '$1')] as const];
    }),
  );
}

/** What dhclient runs with the answer in its environment. */
function bound(answer: string): string {
  return `#!/bin/sh
[ "$reason" = BOUND ] || exit 0
ip addr add "$new_ip_address/24" dev eth0
[ -z "$new_routers" ] || ip route add default via "\${new_routers%% *}"
env >${answer}.part
mv ${answer}.part ${answer}
`;
}

/** A text of dhclient.conf, which reads it as dhcpd does. */
function inQuotes(text: string): string {
  const bytes = [...Buffer.from(text, 'latin1')];
  return `"${bytes.map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')}"`;
}

/** `2:1d:68`, or a text where all bytes are letters and signs. */
function bytesOf(text: string): Buffer {
  if (!/^[0-9a-f]{1,2}(?::[0-9a-f]{1,2})*$/.test(text)) return Buffer.from(text, 'latin1');
  return Buffer.from(text.split(':').map((byte) => Number.parseInt(byte, 16)));
}

function unplug(body: ChildProcess, dir: string): void {
  // dhclient went on in the background, to renew the lease.
  const pid = existsSync(join(dir, 'pid')) ? Number(readFileSync(join(dir, 'pid'), 'utf8')) : 0;
  if (pid > 0) process.kill(pid, 'SIGKILL');
  // At once, so that nobody hears from it any more when its address is another's.
  execFileSync('nsenter', ['--net', '--target', String(body.pid), 'ip', 'link', 'set', 'eth0', 'down']);
  body.stdin?.end();
}
