import { type Command, isOfAsterisk, type ReloadStep, toldAsterisk } from './reload.ts';

export interface CommandResult {
  readonly code: number;
  readonly output: string;
}

/** Runs a program on the host. */
export type RunCommand = (command: Command) => Promise<CommandResult>;

export interface ReloadOutcome {
  readonly step: ReloadStep;
  /** `listed`: nothing was told to anything, because no service runs at the target or the files of another are wrong. */
  readonly state: 'listed' | 'done' | 'failed';
  /** What the program said, if it failed. */
  readonly detail?: string;
}

export interface ReloadsOutcome {
  readonly reloads: readonly ReloadOutcome[];
  /** Why some are only listed, as a sentence; absent when all were run. */
  readonly note?: string;
}

/**
 * Checks the files of all that can be checked, then runs the steps one after the other. One that fails does not keep the
 * others from running: their files are there too.
 */
export async function runReloads(steps: readonly ReloadStep[], run: RunCommand): Promise<ReloadsOutcome> {
  const checked = await checkFiles(steps, run);
  if (checked.some(({ state }) => state === 'failed')) return { reloads: checked };
  const { isThere, note } = await whoIsThere(steps, run);
  const restarts = steps.some((step) => step.name === 'asterisk-restart');
  const reloads: ReloadOutcome[] = [];
  for (const step of steps) {
    reloads.push(isThere(step) ? await runStep(step, run, restarts) : { step, state: 'listed' });
  }
  return { reloads, ...(note !== '' && { note }) };
}

async function checkFiles(steps: readonly ReloadStep[], run: RunCommand): Promise<ReloadOutcome[]> {
  const outcomes: ReloadOutcome[] = [];
  for (const step of steps) {
    const result = step.check === undefined ? undefined : await run(step.check);
    if (result === undefined || result.code === 0) outcomes.push({ step, state: 'listed' });
    else outcomes.push({ step, state: 'failed', detail: detailOf(result) });
  }
  return outcomes;
}

/** Asterisk that is stopped, and a machine whose services nobody manages (a container), are no failure: there is nobody to tell. */
async function whoIsThere(
  steps: readonly ReloadStep[],
  run: RunCommand,
): Promise<{ isThere(step: ReloadStep): boolean; note: string }> {
  const answers = async (wanted: (step: ReloadStep) => boolean, question: Command): Promise<boolean> =>
    !steps.some(wanted) || isAlive(await run(question));
  const asterisk = await answers(isOfAsterisk, ['asterisk', '-rx', 'core waitfullybooted']);
  const manager = await answers(isOfManager, ['systemctl', 'is-system-running']);
  const notes: string[] = [];
  if (!asterisk) notes.push('Asterisk is not running here; it reads its files when it starts');
  if (!manager) notes.push('no systemd manages the services here; they read their files when they start');
  return {
    isThere: (step) => (isOfAsterisk(step) ? asterisk : isOfManager(step) ? manager : true),
    note: notes.join(', and '),
  };
}

function isOfManager({ command }: ReloadStep): boolean {
  return command[0] === 'systemctl';
}

/** A system that is `degraded` runs, with exit code 1; one that was not booted with systemd is `offline`. */
function isAlive({ code, output }: CommandResult): boolean {
  return code === 0 || /^(degraded|starting|maintenance|initializing|stopping)$/m.test(output);
}

async function runStep(step: ReloadStep, run: RunCommand, restarts: boolean): Promise<ReloadOutcome> {
  const result = await run(step.command);
  const { code, output } = result;
  if (code === 0 && isSuccess(step, output)) return { step, state: 'done' };
  // A module that is to be loaded for the first time is not there before the restart, which comes last.
  if (restarts && code === 0 && output.includes('No such module')) return { step, state: 'done' };
  return { step, state: 'failed', detail: detailOf(result) };
}

function detailOf({ code, output }: CommandResult): string {
  return output.trim() || `exit code ${code}`;
}

/** Asterisk's exit code is 0 whatever became of the command, so what it says decides. */
function isSuccess({ command }: ReloadStep, said: string): boolean {
  const told = toldAsterisk(command);
  if (told === undefined) return true;
  if (told.startsWith('module reload')) return said.includes('reloaded successfully');
  return !said.includes('No such command');
}
