import { resolve } from 'node:path';
import type { Input } from '../input.ts';
import type { Io } from '../io.ts';

/** What `--root` says, as `TargetOptions` wants it. */
export function rootOf(input: Input, io: Io): { readonly root: string | undefined } {
  const root = input.text('root');
  return { root: root === undefined ? undefined : resolve(io.cwd, root) };
}
