import { confirm, readTarget, withLock } from '../../deploy/index.ts';
import { exitCode } from '../exit-code.ts';
import type { Input } from '../input.ts';
import type { Io } from '../io.ts';
import { rootOf } from './root-of.ts';

/** `pbxc confirm`. */
export async function runConfirm(input: Input, io: Io): Promise<number> {
  const { root } = readTarget(rootOf(input, io));
  const generation = await withLock(root, () => confirm(root, new Date()));
  io.out.write(`Generation ${generation} stays.\n`);
  return exitCode.done;
}
