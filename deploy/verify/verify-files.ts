import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Artifact } from '../../compiler/artifact.ts';
import type { Diagnostic } from '../../compiler/diagnostic.ts';
import { placeOf } from '../../compiler/source/spans.ts';
import { errorText } from '../error-text.ts';
import { type Reader, readers } from './readers.ts';

/** What programs said. */
export interface Said {
  /** Those that are installed here and were asked. */
  readonly asked: readonly string[];
  readonly found: readonly Diagnostic[];
}

/**
 * What the programs of one host say to their files, but for Asterisk, placed in the site. They read copies, in a network and
 * mounts of their own: nothing of the machine is touched.
 */
export function verifyFiles(artifacts: readonly Artifact[], env: NodeJS.ProcessEnv): Said {
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

const script = [
  'before=$1; shift',
  `command -v "$1" >/dev/null || exit ${notInstalled}`,
  'eval "$before" || exit 1',
  'exec "$@"',
].join('\n');

/** Undefined where the program is not installed. */
function ask(reader: Reader, artifact: Artifact, env: NodeJS.ProcessEnv): Diagnostic[] | undefined {
  const complaint = (text: string): Diagnostic => ({
    rule: reader.rule,
    severity: 'error',
    message: `${reader.program}: ${text}`,
  });
  const folder = mkdtempSync(join(tmpdir(), 'pbxc-verify-'));
  try {
    const file = put(reader, artifact, folder);
    const { status, stdout, stderr, error } = spawnSync(
      'unshare',
      [...apart(), 'sh', '-c', script, 'sh', reader.before?.(artifact.content) ?? '', reader.program].concat(
        reader.args(file, folder),
      ),
      { encoding: 'utf8', timeout: 30_000, env: { ...env, PATH: `${env['PATH'] ?? '/usr/bin:/bin'}:/usr/sbin:/sbin` } },
    );
    if (error !== undefined) return [complaint(`cannot be asked: ${errorText(error)}`)];
    if (status === notInstalled) return undefined;
    const lines = `${stdout}\n${stderr}`.split('\n').map((line) => line.replaceAll(file, artifact.path));
    const found = lines.flatMap((line) => complaintIn(line, reader, artifact));
    if (status === 0 || found.length > 0) return found;
    const last = lines.findLast((line) => line.trim() !== '') ?? '';
    return [complaint(last)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes the file where the program is to read it, and gives its path. */
function put({ within, alone, content }: Reader, artifact: Artifact, folder: string): string {
  const file = join(folder, alone ?? basename(artifact.path));
  if (within !== undefined && existsSync(within)) cpSync(within, folder, { recursive: true });
  if (alone !== undefined) rmSync(dirname(file), { recursive: true, force: true });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content?.(artifact.content) ?? artifact.content);
  return file;
}

function apart(): string[] {
  const own = ['--net', '--mount'];
  return process.geteuid?.() === 0 ? own : ['--user', '--map-root-user', ...own];
}

function complaintIn(line: string, { program, rule, complaint }: Reader, artifact: Artifact): Diagnostic[] {
  const groups = complaint.exec(line)?.groups;
  if (groups?.['text'] === undefined) return [];
  const { name } = groups;
  const at = name === undefined ? Number(groups['line'] ?? groups['at'] ?? 0) : lineOf(artifact, name);
  const origin = artifact.origins[at - 1];
  return [
    {
      rule,
      severity: 'error',
      message: `${program}: ${groups['text']}`,
      ...(origin === undefined ? {} : { place: placeOf(origin) }),
      ...(at === 0 ? {} : { hint: `line ${at} of ${artifact.path}` }),
    },
  ];
}

/** Counted from 1; 0 where no line begins with the name. */
function lineOf({ content }: Artifact, name: string): number {
  return content.split('\n').findIndex((line) => line.startsWith(`${name} `)) + 1;
}
