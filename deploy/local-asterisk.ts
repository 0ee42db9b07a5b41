import { execFile } from 'node:child_process';
import type { CommandResult } from './run-reloads.ts';

const PATIENCE = 30_000;

/** A restart that waits for calls to end keeps its client waiting as well; the order stands once it is given. */
const RESTART_PATIENCE = 3_000;

/** Runs one command in the Asterisk of this machine. An Asterisk that is not there or does not answer is a code other than 0. */
export function runLocalAsterisk(command: string): Promise<CommandResult> {
  const isRestart = command.startsWith('core restart');
  const timeout = isRestart ? RESTART_PATIENCE : PATIENCE;
  return new Promise((resolve) => {
    execFile('asterisk', ['-rx', command], { timeout }, (error, stdout, stderr) => {
      if (error === null) return resolve({ code: 0, output: stdout });
      if (error.killed && isRestart) return resolve({ code: 0, output: stdout });
      if (error.killed) return resolve({ code: 1, output: `no answer within ${timeout / 1000} seconds` });
      const code = typeof error.code === 'number' ? error.code : 1;
      resolve({ code, output: `${stdout}${stderr}` || error.message });
    });
  });
}
