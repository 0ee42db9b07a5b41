import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';

/** Compiles the measured programs to `build/bench`: what runs is what is shipped, without tsx in between. */
export function compileBench(root: string): void {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', join(root, 'bench')], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The bench does not compile:\n${stdout}`);
  // The validators are JavaScript already, which tsc leaves where it is.
  cpSync(join(root, 'schema/generated'), join(root, 'build/bench/schema/generated'), { recursive: true });
}
