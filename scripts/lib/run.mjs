import { spawnSync } from 'node:child_process';
import { root } from './root.mjs';

/**
 * Runs a program at the top of the repository, without a word from it if it succeeds.
 * @param {string} program
 * @param {string[]} args
 * @returns {string | undefined} what it printed if it failed
 */
export function run(program, args) {
  const result = spawnSync(program, args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (result.error) return `${program}: ${result.error.message}`;
  return result.status === 0 ? undefined : `${result.stdout}${result.stderr}`;
}
