import { type ReloadStep, reloadSteps } from './reload.ts';
import { type ReloadsOutcome, type RunCommand, runReloads } from './run-reloads.ts';

/**
 * Tells the services of a host what changed: after an apply, and when its files go back. The steps may come out of a file (a
 * plan, a journal): their names are taken from there, what is run is not. Without `run` the root only stands for a host.
 */
export async function tellServices(
  root: string,
  named: readonly Pick<ReloadStep, 'name'>[],
  run: RunCommand | undefined,
): Promise<ReloadsOutcome> {
  const steps = reloadSteps(named.map(({ name }) => name));
  if (run !== undefined) return runReloads(steps, run);
  return {
    reloads: steps.map((step) => ({ step, state: 'listed' })),
    ...(steps.length > 0 && { note: `${root} stands for a host, so no service is told` }),
  };
}
