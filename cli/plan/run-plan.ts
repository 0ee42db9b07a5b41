import { resolve } from 'node:path';
import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { paintFor } from '../format/paint.ts';
import type { Input } from '../input.ts';
import type { Io } from '../io.ts';
import { progress } from '../progress.ts';
import { hostChoice } from './host-choice.ts';
import { hostWork } from './host-work.ts';
import { writePlanFile } from './plan-file.ts';
import { hasChanges } from './summary.ts';
import { planText } from './text.ts';

/** `pbxc plan`. */
export async function runPlan(input: Input, io: Io): Promise<number> {
  const choice = hostChoice(input, io);
  const { hosts } = await hostWork(choice, io, progress(io));
  const plans = hosts.map(({ plan }) => plan);
  const [only, second] = plans;
  const output = input.text('output');
  if (output !== undefined) {
    if (only === undefined || second !== undefined) {
      throw new Failure('a plan that is kept is of one host: say which with --host', exitCode.usage);
    }
    writePlanFile(resolve(io.cwd, output), choice, only);
  }
  if (input.text('format') === 'json') {
    io.out.write(`${JSON.stringify(second === undefined ? only : plans, undefined, 2)}\n`);
  } else {
    const paint = paintFor(io.out, io.env);
    for (const work of hosts) io.out.write(await planText(work, input.flag('summary'), io, paint));
  }
  if (plans.some(({ problems }) => problems.length > 0)) return exitCode.failed;
  return input.flag('detailed-exitcode') && plans.some(hasChanges) ? exitCode.pending : exitCode.done;
}
