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
};
