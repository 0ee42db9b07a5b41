import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fingerprintOf, type Plan, saveSiteKey } from '../../deploy/index.ts';
import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { paintFor } from '../format/paint.ts';
import { recoveryText } from '../generations/run-recover.ts';
import type { Input } from '../input.ts';
import type { Io } from '../io.ts';
import { progress } from '../progress.ts';
import { siteAt } from '../site.ts';
import { applyHosts } from './apply-hosts.ts';
import { applyOptions } from './apply-options.ts';
import { confirmed } from './confirmed.ts';
import { hostChoice } from './host-choice.ts';
import { type HostChoice, hostWork } from './host-work.ts';
import { readPlanFile } from './plan-file.ts';
import { sourceOf } from './source-of.ts';
import { hasChanges } from './summary.ts';
import { planText } from './text.ts';

/** `pbxc apply`. */
export async function runApply(input: Input, io: Io): Promise<number> {
  const { choice, kept } = chosen(input, io);
  const step = progress(io);
  const work = await hostWork(choice, io, step, { recover: true });
  const hosts = work.hosts.map((host) => ({ ...host, plan: kept ?? host.plan }));
  for (const { recovered } of hosts) if (recovered?.state === 'undone') io.err.write(recoveryText(recovered));
  const format = input.text('format') ?? 'text';
  if (format === 'text') {
    for (const host of hosts) io.out.write(await planText(host, true, io, paintFor(io.out, io.env)));
  }
  const plans = hosts.map(({ plan }) => plan);
  const canBegin = plans.some(hasChanges) && plans.every(({ problems }) => problems.length === 0);
  if (canBegin && !input.flag('yes')) await confirmed(io, 'Apply?');
  // Kept before anything that was derived from it is on a host.
  const { siteKey } = work.secrets;
  if (siteKey !== undefined) saveSiteKey(choice.site.dir, siteKey);
  const options = {
    ...applyOptions(input),
    source: await sourceOf(choice.site),
    newSiteKey: input.flag('new-site-key'),
    ...(siteKey !== undefined && { siteKey: fingerprintOf(siteKey) }),
  };
  return applyHosts(hosts, { canary: input.text('canary'), asks: !input.flag('yes'), format, options, step }, io);
}

/** The argument is a plan when it is a file, else a site. */
function chosen(input: Input, io: Io): { choice: HostChoice; kept: Plan | undefined } {
  const [arg] = input.args;
  const file = resolve(io.cwd, arg ?? '.');
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
    return { choice: hostChoice(input, io), kept: undefined };
  }
  for (const option of ['host', 'root', 'environment', 'canary']) {
    if (input.text(option) === undefined) continue;
    throw new Failure(`--${option} cannot be given with a plan: the plan says it`, exitCode.usage);
  }
  const kept = readPlanFile(file);
  const site = { ...siteAt(kept.site, input, io), environment: kept.environment ?? undefined };
  const isHere = input.flag('local');
  return { choice: { site, wanted: [kept.plan.host], root: kept.root ?? undefined, isHere }, kept: kept.plan };
}
