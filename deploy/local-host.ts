import { apply } from './apply.ts';
import { certificateFindings } from './certificates/certificate-findings.ts';
import type { HostAccess, HostPlan } from './host-access.ts';
import type { Outcome } from './outcome.ts';
import { plan } from './plan.ts';
import { readTarget, type Target, type TargetOptions } from './target.ts';
import { appliedTo } from './transaction/applied.ts';
import { recoverTarget } from './transaction/recover.ts';

/** This machine, or a directory of it that stands for a host. `afterApply` leaves on it what has to stay behind. */
export function localHost(
  { root, owners }: TargetOptions,
  afterApply: (outcome: Outcome, target: Target) => void,
): HostAccess {
  const options = { root, owners };
  return {
    place: root === undefined ? { kind: 'here' } : { kind: 'directory', root },
    async plan(host, artifacts, values, { recover = false, digestKey, certificates = [] } = {}): Promise<HostPlan> {
      const recovered = recover ? await recoverTarget(readTarget(options), new Date()) : undefined;
      const target = readTarget(options);
      const applied = appliedTo(target);
      const planned = plan(host, artifacts, target, values, { digestKey, applied });
      return {
        plan: planned,
        findings: certificateFindings(certificates, target.root, new Date()),
        ...(recovered !== undefined && { recovered }),
        ...(applied?.site !== undefined && { site: applied.site }),
        // Loaded when somebody wants to read them: an apply that nobody watches does without.
        diffs: async () => (await import('./plan-diffs.ts')).planDiffs(planned, artifacts, values, target),
      };
    },
    async apply(planned, artifacts, values, what): Promise<Outcome> {
      const target = readTarget(options);
      const outcome = await apply(planned, artifacts, values, target, what);
      afterApply(outcome, target);
      return outcome;
    },
  };
}
