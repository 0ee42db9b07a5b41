import type { Outcome } from '../../deploy/index.ts';
import { exitCode } from '../exit-code.ts';

export function outcomeCode({ status }: Outcome): number {
  return codes[status];
}

const codes: Readonly<Record<Outcome['status'], number>> = {
  done: exitCode.done,
  refused: exitCode.refused,
  failed: exitCode.failed,
  restored: exitCode.restored,
  broken: exitCode.broken,
  lost: exitCode.failed,
};

/** Of several hosts: what needs somebody most. */
const worstFirst = [exitCode.broken, exitCode.restored, exitCode.failed, exitCode.refused] as const;

export function worstCode(all: readonly number[]): number {
  return worstFirst.find((code) => all.includes(code)) ?? exitCode.done;
}
