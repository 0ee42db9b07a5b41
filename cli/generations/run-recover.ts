import { setTimeout as sleep } from 'node:timers/promises';
import { printable } from '../../compiler/printable.ts';
import { type Recovery, readTarget, recoverTarget, statusOf } from '../../deploy/index.ts';
import { exitCode } from '../exit-code.ts';
import { plural } from '../format/summary.ts';
import type { Input } from '../input.ts';
import type { Io } from '../io.ts';
import { rootOf } from './root-of.ts';
import { shownTime } from './shown-time.ts';

/** `pbxc recover`. */
export async function runRecover(input: Input, io: Io): Promise<number> {
  const target = readTarget(rootOf(input, io));
  if (input.flag('wait')) await untilDue(statusOf(target).unfinished?.confirmBy);
  const recovery = await recoverTarget(target, new Date(), input.flag('boot'));
  io.out.write(recoveryText(recovery));
  const failed = recovery.state === 'undone' && recovery.told.problems.length > 0;
  return failed ? exitCode.broken : exitCode.done;
}

async function untilDue(confirmBy: string | undefined): Promise<void> {
  if (confirmBy !== undefined) await sleep(Math.max(0, Date.parse(confirmBy) - Date.now()) + 1);
}

/** What a recovery did, for people. */
export function recoveryText(recovery: Recovery): string {
  switch (recovery.state) {
    case 'nothing to do':
      return 'Nothing to undo.\n';
    case 'unconfirmed':
      return `Waiting for "pbxc confirm" until ${shownTime(recovery.confirmBy)}.\n`;
    case 'undone': {
      const { generation, before } = recovery.journal;
      const files = plural(Object.keys(before).length, 'file');
      const problems = recovery.told.problems.map((problem) => `failed: ${printable(problem)}\n`);
      return `${problems.join('')}Generation ${generation} was taken back: ${files} as before.\n`;
    }
  }
}
