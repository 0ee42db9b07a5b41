import { spawnSync } from 'node:child_process';
import { HostError } from '../host-error.ts';

/** What Git said. */
export interface GitResult {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/**
 * Runs Git by a vector of arguments, never through a shell. Not through simple-git, which has no standard input, makes texts of
 * bytes and takes an exit code without a message for success. What comes from people is no option: it stands behind
 * `--end-of-options`, or was made a hash before.
 */
export function tryGit(
  dir: string,
  args: readonly string[],
  input?: Buffer | string,
  env: Readonly<Record<string, string>> = {},
): GitResult {
  const { status, stdout, stderr, error } = spawnSync('git', [...settings, ...args], {
    cwd: dir,
    env: { ...process.env, ...quiet, ...env },
    maxBuffer: 2 ** 30,
    ...(input !== undefined && { input }),
  });
  if (error !== undefined) throw new HostError(`git cannot be run: ${error.message}`);
  return { code: status ?? -1, stdout, stderr: stderr.toString('utf8').trim() };
}

/** Names as they are; and a remote that is called like a command (`ext::`) is none. */
const settings = ['-c', 'core.quotePath=false', '-c', 'protocol.ext.allow=never'];
/** Nobody is asked for a password, and nothing is written on the way. */
const quiet = { GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };

/** The same for what has to succeed. Throws a `HostError` with what Git said. */
export function git(
  dir: string,
  args: readonly string[],
  input?: Buffer | string,
  env?: Readonly<Record<string, string>>,
): Buffer {
  const { code, stdout, stderr } = tryGit(dir, args, input, env);
  if (code === 0) return stdout;
  throw new HostError(`git ${args[0] ?? ''} failed: ${stderr || `it ended with ${code}`}`);
}

/** One line of output, without its end. */
export function gitLine(
  dir: string,
  args: readonly string[],
  input?: Buffer | string,
  env?: Readonly<Record<string, string>>,
): string {
  return git(dir, args, input, env).toString('utf8').trimEnd();
}
