import { execFile } from 'node:child_process';
import { type Command, toldAsterisk } from './reload.ts';
import type { CommandResult } from './run-reloads.ts';

const PATIENCE = 30_000;

/** A restart that waits for calls to end keeps its client waiting as well; the order stands once it is given. */
const RESTART_PATIENCE = 3_000;

/** Runs one program of this machine. One that is not there, or does not end in time, is a code other than 0. */
export function runLocal([program = '', ...args]: Command): Promise<CommandResult> {
  const waitsForCalls = toldAsterisk([program, ...args])?.startsWith('core restart') === true;
  const timeout = waitsForCalls ? RESTART_PATIENCE : PATIENCE;
  return new Promise((resolve) => {
    execFile(program, args, { timeout }, (error, stdout, stderr) => {
      if (error === null) return resolve({ code: 0, output: stdout });
      if (error.killed && waitsForCalls) return resolve({ code: 0, output: stdout });
      if (error.killed) return resolve({ code: 1, output: `no answer within ${timeout / 1000} seconds` });
      const code = typeof error.code === 'number' ? error.code : 1;
      resolve({ code, output: `${stdout}${stderr}` || error.message });
    });
  });
}
