import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fingerprintOf, saveSiteKey } from '../../deploy/index.ts';
import { keptBytes } from '../../deploy/kept-bytes.ts';
import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { paintFor } from '../format/paint.ts';
import { recoveryText } from '../generations/run-recover.ts';
import type { Input } from '../input.ts';
import type { Io } from '../io.ts';
import { progress } from '../progress.ts';
import { seenFrom } from '../seen-from.ts';
import { siteAt } from '../site.ts';
import { applyHosts } from './apply-hosts.ts';
import { applyOptions } from './apply-options.ts';
import { confirmed } from './confirmed.ts';
import type { PlanDocument } from './document.ts';
import { hostChoice } from './host-choice.ts';
import { type HostChoice, hostWork } from './host-work.ts';
import { makeDocument } from './make-document.ts';
import { movedSince } from './moved-since.ts';
import { readPlanFile } from './plan-file.ts';
import { roundsOf } from './rounds.ts';
import { sourceOf } from './source-of.ts';
import { hasChanges } from './summary.ts';
import { planText } from './text.ts';
import { checkValves } from './valves.ts';

/** `pbxc apply`. */
export async function runApply(input: Input, io: Io): Promise<number> {
  const { choice, kept } = chosen(input, io);
  const format = input.text('format') ?? 'text';
  const step = progress(io, format);
  const work = await hostWork(choice, io, step, { recover: true });
  for (const { recovered } of work.hosts) if (recovered?.state === 'undone') io.err.write(recoveryText(recovered));
  const canary = input.text('canary');
  const fresh = await makeDocument(choice, work, { base: io.cwd, withDiffs: false, canary });
  const plans = new Map((kept ?? fresh).hosts.map((plan) => [plan.host, plan]));
  const hosts = work.hosts.map((host) => ({ ...host, plan: plans.get(host.host) ?? host.plan }));
  if (format === 'text') io.out.write(planText(kept ?? fresh, paintFor(io.out, io.env), input.flag('verbose')));
  if (format === 'jsonl') io.out.write(`${JSON.stringify({ event: 'plan', plan: kept ?? fresh })}\n`);
  checkValves(fresh, input.list('allow'));
  const canBegin = hosts.some(({ plan }) => hasChanges(plan)) && hosts.every(({ plan }) => plan.problems.length === 0);
  if (canBegin && !input.flag('yes')) await confirmed(io, 'Apply?');
  // Kept before anything that was derived from it is on a host.
  const { siteKey } = work.secrets;
  if (siteKey !== undefined) saveSiteKey(choice.site.dir, siteKey);
  const options = {
    ...applyOptions(input),
    source: await sourceOf(choice.site),
    newSiteKey: input.flag('new-site-key'),
    site: keptBytes(work.kept),
    ...(siteKey !== undefined && { siteKey: fingerprintOf(siteKey) }),
    ...(work.digestKey !== undefined && { digestKey: work.digestKey }),
  };
  const names = hosts.map(({ host }) => host);
  const rounds = roundsOf(names, work.compiled, canary);
  const how = { rounds, canary, asks: !input.flag('yes'), format, options, step };
  const { code, outcomes } = await applyHosts(hosts, how, io);
  if (kept !== undefined && outcomes.some(({ refusal }) => refusal === 'stale')) io.err.write(movedSince(kept, fresh));
  return code;
}

/** The argument is a plan when it is a file, else a site. */
function chosen(input: Input, io: Io): { choice: HostChoice; kept: PlanDocument | undefined } {
  const [arg] = input.args;
  const file = resolve(io.cwd, arg ?? '.');
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
    return { choice: hostChoice(input, io), kept: undefined };
  }
  for (const option of ['host', 'root', 'environment', 'canary']) {
    if (input.text(option) === undefined) continue;
    throw new Failure(`--${option} cannot be given with a plan: the plan says it`, exitCode.usage);
  }
  const { document, site: dir, root } = readPlanFile(file);
  const { folder: _, environment } = document.site;
  const site = { ...siteAt(dir, input, io), environment: environment ?? undefined };
  const wanted = document.hosts.map(({ host }) => host);
  const kept = {
    ...document,
    site: { ...document.site, folder: site.shown || '.' },
    root: root === undefined ? null : seenFrom(io.cwd, root) || '.',
  };
  return { choice: { site, wanted, root, isHere: input.flag('local'), isPlanned: true }, kept };
}
