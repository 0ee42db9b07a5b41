import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { apply, type Outcome, type Plan, saveSiteKey } from '../../deploy/index.ts';
import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { paintFor } from '../format/paint.ts';
import type { Input } from '../input.ts';
import type { Io } from '../io.ts';
import { progress } from '../progress.ts';
import { siteAt } from '../site.ts';
import { type HostChoice, hostWork } from './host-work.ts';
import { outcomeText } from './outcome.ts';
import { readPlanFile } from './plan-file.ts';
import { hasChanges } from './summary.ts';
import { planText } from './text.ts';

/** `pbxc apply`. */
export async function runApply(input: Input, io: Io): Promise<number> {
  const { choice, kept } = chosen(input, io);
  const step = progress(io);
  const work = await hostWork(choice, io, step);
  const plan = kept ?? work.plan;
  const json = input.text('format') === 'json';
  if (!json) io.out.write(await planText({ ...work, plan }, true, io, paintFor(io.out, io.env)));
  if (hasChanges(plan) && plan.problems.length === 0 && !input.flag('yes')) await confirm(io);
  const { siteKey, values } = work.secrets;
  // Kept before anything that was derived from it is on a host.
  if (siteKey !== undefined) saveSiteKey(choice.site.dir, siteKey);
  step('writing');
  const outcome = await apply(plan, work.artifacts, values, work.target);
  if (json) io.out.write(`${JSON.stringify(outcome, undefined, 2)}\n`);
  else io.out.write(outcomeText(outcome, paintFor(io.out, io.env)));
  return codes[outcome.status];
}

const codes: Readonly<Record<Outcome['status'], number>> = {
  done: exitCode.done,
  refused: exitCode.refused,
  failed: exitCode.failed,
  restored: exitCode.restored,
  broken: exitCode.broken,
};

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

async function confirm(io: Io): Promise<void> {
  const answer = await io.ask('Apply? [y/N] ');
  if (answer === undefined) throw new Failure('there is nobody to ask: give --yes to apply', exitCode.usage);
  if (!/^y(es)?$/i.test(answer.trim())) throw new Failure('not applied', exitCode.refused);
}
