import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { apply, type Plan, readTarget, recoverTarget, saveSiteKey } from '../../deploy/index.ts';
import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { paintFor } from '../format/paint.ts';
import { recoveryText } from '../generations/run-recover.ts';
import type { Input } from '../input.ts';
import type { Io } from '../io.ts';
import { progress } from '../progress.ts';
import { siteAt } from '../site.ts';
import { applyOptions } from './apply-options.ts';
import { confirmed } from './confirmed.ts';
import { type HostChoice, hostWork } from './host-work.ts';
import { outcomeText } from './outcome.ts';
import { outcomeCode } from './outcome-code.ts';
import { readPlanFile } from './plan-file.ts';
import { sourceOf } from './source-of.ts';
import { hasChanges } from './summary.ts';
import { planText } from './text.ts';
import { watchConfirmation } from './watch-confirmation.ts';

/** `pbxc apply`. */
export async function runApply(input: Input, io: Io): Promise<number> {
  const { choice, kept } = chosen(input, io);
  const step = progress(io);
  const recovery = await recoverTarget(readTarget({ root: choice.root }), new Date());
  if (recovery.state === 'undone') io.err.write(recoveryText(recovery));
  const work = await hostWork(choice, io, step);
  const plan = kept ?? work.plan;
  const json = input.text('format') === 'json';
  if (!json) io.out.write(await planText({ ...work, plan }, true, io, paintFor(io.out, io.env)));
  if (hasChanges(plan) && plan.problems.length === 0 && !input.flag('yes')) await confirmed(io, 'Apply?');
  const { siteKey, values } = work.secrets;
  // Kept before anything that was derived from it is on a host.
  if (siteKey !== undefined) saveSiteKey(choice.site.dir, siteKey);
  step('writing');
  const source = await sourceOf(choice.site);
  const outcome = await apply(plan, work.artifacts, values, work.target, { ...applyOptions(input), source });
  if (json) io.out.write(`${JSON.stringify(outcome, undefined, 2)}\n`);
  else io.out.write(outcomeText(outcome, paintFor(io.out, io.env)));
  watchConfirmation(outcome, work.target);
  return outcomeCode(outcome);
}

/** The argument is a plan when it is a file, else a site. */
function chosen(input: Input, io: Io): { choice: HostChoice; kept: Plan | undefined } {
  const [arg] = input.args;
  const file = resolve(io.cwd, arg ?? '.');
  const root = input.text('root');
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
    const site = siteAt(arg, input, io);
    const choice = { site, host: input.text('host'), root: root === undefined ? undefined : resolve(io.cwd, root) };
    return { choice, kept: undefined };
  }
  for (const option of ['host', 'root', 'environment']) {
    if (input.text(option) === undefined) continue;
    throw new Failure(`--${option} cannot be given with a plan: the plan says it`, exitCode.usage);
  }
  const kept = readPlanFile(file);
  const site = { ...siteAt(kept.site, input, io), environment: kept.environment ?? undefined };
  return { choice: { site, host: kept.plan.host, root: kept.root ?? undefined }, kept: kept.plan };
}
