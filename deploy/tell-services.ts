import { lookBefore, probe } from './probes/probe.ts';
import { commandLine, type ReloadStep, reloadSteps } from './reload.ts';
import { type ReloadsOutcome, type RunCommand, runReloads } from './run-reloads.ts';

export interface Told extends ReloadsOutcome {
  /** What went wrong, as sentences; empty when all are well. */
  readonly problems: readonly string[];
}

/**
 * Tells the services of a host what changed, and looks whether they are well: after an apply, and when its files go back. The
 * steps may come out of a file (a plan, a journal): their names are taken from there, what is run is not. Without `run` the root
 * only stands for a host. `probeSeconds` is how long the services have to be well again.
 */
export async function tellServices(
  root: string,
  named: readonly Pick<ReloadStep, 'name'>[],
  run: RunCommand | undefined,
  probeSeconds?: number,
): Promise<Told> {
  const steps = reloadSteps(named.map(({ name }) => name));
  if (steps.length === 0) return { reloads: [], problems: [] };
  if (run === undefined) {
    const note = `${root} stands for a host, so no service is told`;
    return { reloads: steps.map((step) => ({ step, state: 'listed' })), note, problems: [] };
  }
  const before = await lookBefore(root, steps, run);
  const told = await runReloads(steps, run);
  const failed = told.reloads.flatMap(({ step, state, detail }) =>
    state === 'failed' ? [`${commandLine(step.command)} failed: ${detail}`] : [],
  );
  return { ...told, problems: failed.length > 0 ? failed : await probe(root, told.reloads, before, run, probeSeconds) };
}
