import type { Artifact } from '../compiler/artifact.ts';
import { commit } from './commit.ts';
import { runLocalAsterisk } from './local-asterisk.ts';
import type { Outcome } from './outcome.ts';
import type { Plan } from './plan.ts';
import { prepare } from './prepare.ts';
import { type ReloadsOutcome, type RunCommand, runReloads } from './run-reloads.ts';
import type { SecretValues } from './secrets/resolve.ts';
import { staleness } from './stale.ts';
import type { Target } from './target.ts';

export interface ApplyOptions {
  /** How Asterisk is told; left out, the one of this machine, or none with a root that only stands for a host. */
  readonly run?: RunCommand;
}

/**
 * Does what the plan says: writes everything beside its place, puts it there, then tells the services. A plan that is no
 * longer true of the site or the host is refused. With nothing to do, nothing is written.
 */
export async function apply(
  plan: Plan,
  artifacts: readonly Artifact[],
  values: SecretValues,
  target: Target,
  options: ApplyOptions = {},
): Promise<Outcome> {
  const nothing: Outcome = {
    host: plan.host,
    status: 'done',
    written: [],
    adjusted: [],
    removed: [],
    unchanged: plan.counts.unchanged,
    reloads: [],
    failures: [],
  };
  if (plan.problems.length > 0) return { ...nothing, status: 'failed', failures: plan.problems };

  const byPath = new Map(artifacts.map((artifact) => [artifact.path, artifact]));
  const stale = staleness(plan, byPath, target);
  if (stale.length > 0) return { ...nothing, status: 'refused', failures: stale };

  const prepared = prepare(plan, byPath, values, target);
  if ('failure' in prepared) return { ...nothing, status: 'failed', failures: [prepared.failure] };

  const { written, adjusted, removed, failures } = commit(plan, byPath, prepared, target);
  const done = { ...nothing, written, adjusted, removed };
  if (failures.length > 0) return { ...done, status: 'broken', failures };

  const { reloads, note } = await tellServices(plan, target, options);
  for (const { step, state, detail } of reloads) {
    if (state === 'failed') failures.push(`"${step.command}" failed: ${detail}`);
  }
  const status = failures.length > 0 ? 'broken' : 'done';
  return { ...done, status, reloads, failures, ...(note === undefined ? {} : { reloadNote: note }) };
}

async function tellServices(plan: Plan, target: Target, options: ApplyOptions): Promise<ReloadsOutcome> {
  const run = options.run ?? (target.isLocal ? runLocalAsterisk : undefined);
  if (run !== undefined) return runReloads(plan.reloads, run);
  return {
    reloads: plan.reloads.map((step) => ({ step, state: 'listed' })),
    ...(plan.reloads.length === 0 ? {} : { note: `${target.root} stands for a host, so no service is told` }),
  };
}
