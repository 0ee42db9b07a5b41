import type { Artifact } from '../../compiler/artifact.ts';
import { type ApplyOptions, apply } from '../apply.ts';
import { HostError } from '../host-error.ts';
import type { Outcome } from '../outcome.ts';
import { type Plan, plan } from '../plan.ts';
import type { Target } from '../target.ts';
import type { KeptArtifacts } from './artifacts-of.ts';
import { generationNumbers } from './generation.ts';
import { generationFiles } from './generation-files.ts';

/** Going back to a generation, as a plan like any other. */
export interface Rollback {
  readonly to: number;
  readonly plan: Plan;
  readonly artifacts: readonly Artifact[];
  readonly records: KeptArtifacts['records'];
  readonly origin: KeptArtifacts['origin'];
}

/** Without a number it is the generation before the one the host has. Throws a `HostError` where there is none. */
export function planRollback(target: Target, number: number | undefined): Rollback {
  const to = number ?? generationNumbers(target.root).at(-2);
  if (to === undefined || target.hostKey === undefined) {
    throw new HostError('there is no generation to go back to; "pbxc history" lists them');
  }
  const { host, artifacts, records, origin } = generationFiles(target, to);
  return { to, plan: plan(host, artifacts, target, new Map()), artifacts, records, origin };
}

/** Makes a generation of its own: the history goes on, so a rollback can be taken back too. */
export function applyRollback(rollback: Rollback, target: Target, options: ApplyOptions): Promise<Outcome> {
  const { to, plan, artifacts, records, origin } = rollback;
  return apply(plan, artifacts, new Map(), target, { ...options, records, origin, source: `rollback to ${to}` });
}
