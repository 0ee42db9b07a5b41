import { localHost, serve } from '../../deploy/index.ts';
import { exitCode } from '../exit-code.ts';
import { rootOf } from '../generations/root-of.ts';
import type { Input } from '../input.ts';
import type { Io } from '../io.ts';
import { makeWay } from '../plan/make-way.ts';
import { watchConfirmation } from '../plan/watch-confirmation.ts';
import { version } from '../version.ts';

/** `pbxc remote`. */
export async function runRemote(input: Input, io: Io): Promise<number> {
  // The connection may go; what was begun is brought to an end all the same.
  process.on('SIGHUP', () => {});
  const { root } = rootOf(input, io);
  if (root === undefined) makeWay();
  const host = localHost({ root }, watchConfirmation);
  await serve(await io.input(), version(), host, (answer) => io.out.write(`${JSON.stringify(answer)}\n`));
  return exitCode.done;
}
