import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Artifact } from '../../compiler/artifact.ts';
import type { Diagnostic } from '../../compiler/diagnostic.ts';
import { placeOf } from '../../compiler/source/spans.ts';

/** A program that is asked about a file, and how it names a line of it. */
interface Reader {
  readonly program: string;
  readonly path: string;
  args(file: string): readonly string[];
  /** With the groups `text` and `line`. */
  readonly complaint: RegExp;
}

const readers: readonly Reader[] = [
  {
    program: 'nft',
    path: '/etc/nftables.conf',
    args: (file) => ['-c', '-f', file],
    complaint: /^\S+?:(?<line>\d+):\d+(?:-\d+)?: Error: (?<text>.*)$/,
  },
  {
    program: 'chronyd',
    path: '/etc/chrony/chrony.conf',
    args: (file) => ['-p', '-f', file],
    complaint: /Fatal error : (?<text>.*?) at line (?<line>\d+)/,
  },
];

/** What the programs of one host say to their files, and which of them are installed here and were asked. */
export function verifyHostFiles(
  artifacts: readonly Artifact[],
  env: NodeJS.ProcessEnv,
): { readonly asked: readonly string[]; readonly found: readonly Diagnostic[] } {
  const asked: string[] = [];
  const found: Diagnostic[] = [];
  for (const reader of readers) {
    const artifact = artifacts.find(({ path }) => path === reader.path);
    const said = artifact && ask(reader, artifact, env);
    if (said === undefined) continue;
    asked.push(reader.program);
    found.push(...said);
  }
  return { asked, found };
}

const notInstalled = 127;

/** In a network of its own: `nft -c` looks at the tables of the kernel. */
function ask(reader: Reader, artifact: Artifact, env: NodeJS.ProcessEnv): Diagnostic[] | undefined {
  const dir = mkdtempSync(join(tmpdir(), 'pbxc-verify-'));
  try {
    const file = join(dir, 'conf');
    writeFileSync(file, artifact.content);
    const apart = process.geteuid?.() === 0 ? ['--net'] : ['--user', '--map-root-user', '--net'];
    const script = `command -v "$1" >/dev/null || exit ${notInstalled}; exec "$@"`;
    const { status, stdout, stderr } = spawnSync(
      'unshare',
      [...apart, 'sh', '-c', script, 'sh', reader.program, ...reader.args(file)],
      { encoding: 'utf8', timeout: 30_000, env: { ...env, PATH: `${env['PATH'] ?? ''}:/usr/sbin:/sbin` } },
    );
    if (status === notInstalled) return undefined;
    if (status === 0) return [];
    const lines = `${stderr}\n${stdout}`.split('\n');
    const found = lines.flatMap((line) => complaintIn(line, reader, artifact));
    if (found.length > 0) return found;
    const last = lines.findLast((line) => line.trim() !== '') ?? '';
    return [{ rule: 'host', severity: 'error', message: `${reader.program}: ${last.replaceAll(file, artifact.path)}` }];
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function complaintIn(line: string, { program, complaint }: Reader, artifact: Artifact): Diagnostic[] {
  const groups = complaint.exec(line)?.groups;
  if (groups?.['text'] === undefined) return [];
  const at = Number(groups['line']);
  const origin = artifact.origins[at - 1];
  return [
    {
      rule: 'host',
      severity: 'error',
      message: `${program}: ${groups['text']}`,
      ...(origin === undefined ? {} : { place: placeOf(origin) }),
      hint: `line ${at} of ${artifact.path}`,
    },
  ];
}
