import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** How a host is reached by the `ssh` of whoever runs pbxc, with their keys, agent, `known_hosts` and jump hosts. */
export interface SshReach {
  /** The program and its own arguments: `['ssh']`. */
  readonly program: readonly string[];
  readonly target: string;
  readonly sudo: boolean;
  /** Nobody is there to be asked for a password. */
  readonly isBatch: boolean;
}

export interface SshEnd {
  /** 255 is ssh's own; others are of the command. Null when ssh was killed. */
  readonly code: number | null;
  /** What came on its standard error, in lines. */
  readonly said: readonly string[];
}

/** A connection that is gone is noticed within a minute, where TCP alone would wait for hours. */
const alive = ['-o', 'ServerAliveInterval=15', '-o', 'ServerAliveCountMax=3'];

/** Runs a pbxc command on the host, with `input` for it to read, and hands on what it writes, line by line. */
export async function pbxcOverSsh(
  { program: [program = 'ssh', ...own], target, sudo, isBatch }: SshReach,
  command: readonly string[],
  input: string,
  onLine: (line: string) => void,
): Promise<SshEnd> {
  const remote = [...(sudo ? ['sudo', '-n'] : []), 'pbxc', ...command].map(quoted).join(' ');
  const batch = isBatch ? ['-o', 'BatchMode=yes'] : [];
  const child = spawn(program, [...own, '-T', ...alive, ...batch, '--', target, remote], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const lines = createInterface({ input: child.stdout }).on('line', onLine);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  // The far end may end before it has read all; its exit code says why.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const linesRead = new Promise((resolve) => lines.once('close', resolve));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  await linesRead;
  return { code, said: said.split('\n').filter((line) => line.trim() !== '') };
}

/** For the shell of the far end, which reads the command. */
function quoted(word: string): string {
  return /^[A-Za-z0-9_./:=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
