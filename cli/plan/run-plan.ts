import { resolve } from 'node:path';
import { exitCode } from '../exit-code.ts';
import { paintFor } from '../format/paint.ts';
import type { Input } from '../input.ts';
import type { Io } from '../io.ts';
import { progress } from '../progress.ts';
import { siteAt } from '../site.ts';
import { type HostChoice, hostWork } from './host-work.ts';
import { writePlanFile } from './plan-file.ts';
import { hasChanges } from './summary.ts';
import { planText } from './text.ts';

/** `pbxc plan`. */
export async function runPlan(input: Input, io: Io): Promise<number> {
  const root = input.text('root');
  const choice: HostChoice = {
    site: siteAt(input.args[0], input, io),
    host: input.text('host'),
    root: root === undefined ? undefined : resolve(io.cwd, root),
  };
  const work = await hostWork(choice, io, progress(io));
  const { plan } = work;
  const output = input.text('output');
  if (output !== undefined) writePlanFile(resolve(io.cwd, output), choice, plan);
  if (input.text('format') === 'json') io.out.write(`${JSON.stringify(plan, undefined, 2)}\n`);
  else io.out.write(await planText(work, input.flag('summary'), io, paintFor(io.out, io.env)));
  if (plan.problems.length > 0) return exitCode.failed;
  return input.flag('detailed-exitcode') && hasChanges(plan) ? exitCode.pending : exitCode.done;
}
