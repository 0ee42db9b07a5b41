import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** What the measured program is given: the secret of the site's trunk, and the key that all others are derived from. */
const env = { ...process.env, OPERATOR_PASSWORD: 'correct-horse-battery', PBXC_SITE_KEY: 'k'.repeat(32) };

export interface NodeRun {
  /** Of the whole process, from its start to its end. */
  readonly milliseconds: number;
  readonly stdout: string;
  /** What it wrote to file descriptor 3. */
  readonly side: string;
}

/** Runs Node.js with these arguments. Throws what the program said if it does not end with 0. */
export function runNode(args: readonly string[]): NodeRun {
  const start = performance.now();
  const { status, stderr, output } = spawnSync(process.execPath, args, {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
  const milliseconds = performance.now() - start;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}:\n${stderr}`);
  return { milliseconds, stdout: output[1] ?? '', side: output[3] ?? '' };
}
