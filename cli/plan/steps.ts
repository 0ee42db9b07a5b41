import { isWritten, type Plan, type PlannedFile } from '../../deploy/index.ts';
import type { PlanStep } from './document.ts';
import { hasChanges } from './summary.ts';

/** What is done to hosts, round by round; nothing to one that is as wanted. */
export function planSteps(rounds: readonly (readonly string[])[], plans: readonly Plan[]): PlanStep[] {
  return rounds.flatMap((names, index) =>
    names.flatMap((name) => {
      const plan = plans.find(({ host }) => host === name);
      if (plan === undefined || !hasChanges(plan)) return [];
      return stepsOf(plan).map((step) => ({ round: index + 1, host: name, ...step }));
    }),
  );
}

type Step = Omit<PlanStep, 'round' | 'host'>;

/** The transaction of `deploy/apply.ts`. */
function stepsOf({ files, reloads }: Plan): Step[] {
  const pathsOf = (wanted: (file: PlannedFile) => boolean): string[] => files.filter(wanted).map(({ path }) => path);
  const done: readonly [PlanStep['do'], string[]][] = [
    ['write', pathsOf(isWritten)],
    ['adjust', pathsOf((file) => file.action === 'change' && !isWritten(file))],
    ['remove', pathsOf(({ action }) => action === 'remove')],
  ];
  const checks = reloads.flatMap(({ check }) => (check === undefined ? [] : [check]));
  return [
    { do: 'keep' },
    ...done.filter(([, paths]) => paths.length > 0).map(([what, paths]): Step => ({ do: what, paths })),
    ...checks.map((command): Step => ({ do: 'check', command })),
    ...reloads.map(({ command, cost }): Step => ({ do: 'tell', command, cost })),
    ...(reloads.length > 0 ? [{ do: 'look' } as const] : []),
  ];
}
