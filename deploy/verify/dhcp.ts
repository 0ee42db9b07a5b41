import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Artifact } from '../../compiler/artifact.ts';
import type { Diagnostic } from '../../compiler/diagnostic.ts';
import { placeOf } from '../../compiler/source/spans.ts';

/** How a DHCP server is asked about its file, and how it names a line of it. */
interface Server {
  readonly program: string;
  readonly path: string;
  args(file: string): readonly string[];
  /** With the groups `text`, and `line` or `at`. */
  readonly complaint: RegExp;
}

const servers: readonly Server[] = [
  {
    program: 'dhcpd',
    path: '/etc/dhcp/dhcpd.conf',
    args: (file) => ['-t', '-4', '-cf', file],
    complaint: /^\S+ line (?<line>\d+): (?<text>.*?)\.?$/,
  },
  {
    program: 'kea-dhcp4',
    path: '/etc/kea/kea-dhcp4.conf',
    args: (file) => ['-t', file],
    complaint:
      /^(?:Error encountered: )?(?:Syntax check failed with: \S+:(?<at>\d+)\.\S+ |(?<=encountered: ))(?<text>.*?)(?: \([^()]*:(?<line>\d+):\d+\))*$/,
  },
  {
    program: 'dnsmasq',
    path: '/etc/dnsmasq.d/pbxc.conf',
    args: (file) => ['--test', `--conf-file=${file}`],
    complaint: /^dnsmasq: (?<text>.*?) at line (?<line>\d+) of \S+$/,
  },
];

/** The DHCP server that these artifacts are for; undefined where there is none among them. */
export function dhcpServerOf(artifacts: readonly Artifact[]): string | undefined {
  return servers.find(({ path }) => artifacts.some((artifact) => artifact.path === path))?.program;
}

/** What the DHCP server of one host says to its file; undefined when it is not installed here. */
export function verifyDhcp(artifacts: readonly Artifact[], env: NodeJS.ProcessEnv): Diagnostic[] | undefined {
  for (const server of servers) {
    const artifact = artifacts.find(({ path }) => path === server.path);
    if (artifact !== undefined) return ask(server, artifact, env);
  }
  return [];
}

function ask(server: Server, artifact: Artifact, env: NodeJS.ProcessEnv): Diagnostic[] | undefined {
  const dir = mkdtempSync(join(tmpdir(), 'pbxc-verify-'));
  try {
    const file = join(dir, 'conf');
    writeFileSync(file, artifact.content);
    const { status, stdout, stderr } = spawnSync(
      'unshare',
      [...apart(), 'sh', '-c', script, 'sh', interfacesIn(artifact).join(' '), server.program, ...server.args(file)],
      { encoding: 'utf8', timeout: 30_000, env: { ...env, PATH: `${env['PATH'] ?? ''}:/usr/sbin:/sbin` } },
    );
    if (status === notInstalled) return undefined;
    const lines = `${stdout}\n${stderr}`.split('\n').map((line) => line.replaceAll(file, artifact.path));
    const found = lines.flatMap((line) => complaintIn(line, server, artifact));
    if (status === 0 || found.length > 0) return found;
    const last = lines.findLast((line) => line.trim() !== '') ?? '';
    return [{ rule: 'dhcp', severity: 'error', message: `${server.program}: ${last}` }];
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const notInstalled = 127;

/** In a network of its own, with the interfaces that the file names: Kea looks for them. */
const script = [
  'names=$1 program=$2; shift',
  `command -v "$program" >/dev/null || exit ${notInstalled}`,
  'for name in $names; do ip link add "$name" type bridge 2>/dev/null || true; done',
  '"$@"',
].join('\n');

function apart(): string[] {
  return process.geteuid?.() === 0 ? ['--net'] : ['--user', '--map-root-user', '--net'];
}

/** Kea names them in one line; the others do not mind. */
function interfacesIn({ content }: Artifact): string[] {
  const list = /"interfaces": \[([^\]]*)\]/.exec(content)?.[1] ?? '';
  return [...list.matchAll(/"([A-Za-z0-9_.-]+)"/g)].map(([, name = '']) => name);
}

function complaintIn(line: string, { program, complaint }: Server, artifact: Artifact): Diagnostic[] {
  const groups = complaint.exec(line)?.groups;
  if (groups?.['text'] === undefined) return [];
  const message = `${program}: ${groups['text']}`;
  const at = Number(groups['line'] ?? groups['at'] ?? 0);
  const origin = artifact.origins[at - 1];
  return [
    {
      rule: 'dhcp',
      severity: 'error',
      message,
      ...(origin === undefined ? {} : { place: placeOf(origin) }),
      ...(at === 0 ? {} : { hint: `line ${at} of ${artifact.path}` }),
    },
  ];
}
