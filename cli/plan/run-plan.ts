import { dirname, resolve } from 'node:path';
import { exitCode } from '../exit-code.ts';
import type { Input } from '../input.ts';
import type { Io } from '../io.ts';
import { progress } from '../progress.ts';
import { formattedPlan } from './formatted.ts';
import { hostChoice } from './host-choice.ts';
import { hostWork } from './host-work.ts';
import { makeDocument } from './make-document.ts';
import { writePlanFile } from './plan-file.ts';
import { hasChanges } from './summary.ts';

/** `pbxc plan`. */
export async function runPlan(input: Input, io: Io): Promise<number> {
  const choice = hostChoice(input, io);
  const work = await hostWork(choice, io, progress(io));
  const withDiffs = !input.flag('summary');
  const output = input.text('output');
  if (output !== undefined) {
    const file = resolve(io.cwd, output);
    writePlanFile(file, await makeDocument(choice, work, { base: dirname(file), withDiffs }));
  }
  const document = await makeDocument(choice, work, { base: io.cwd, withDiffs });
  io.out.write(formattedPlan(document, input.text('format') ?? 'text', input.flag('verbose'), io));
  if (document.hosts.some(({ problems }) => problems.length > 0)) return exitCode.failed;
  return input.flag('detailed-exitcode') && document.hosts.some(hasChanges) ? exitCode.pending : exitCode.done;
}
