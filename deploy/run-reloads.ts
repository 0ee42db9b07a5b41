import type { ReloadStep } from './reload.ts';

export interface CommandResult {
  readonly code: number;
  readonly output: string;
}

/** Gives a command to the Asterisk that runs on the host. */
export type RunCommand = (command: string) => Promise<CommandResult>;

export interface ReloadOutcome {
  readonly step: ReloadStep;
  /** `listed`: nothing was told to anything, because no service runs at the target. */
  readonly state: 'listed' | 'done' | 'failed';
  /** What Asterisk said, if it failed. */
  readonly detail?: string;
}

export interface ReloadsOutcome {
  readonly reloads: readonly ReloadOutcome[];
  /** Why they are only listed, as a sentence; absent when they were run. */
  readonly note?: string;
}

/** Runs the steps one after the other. One that fails does not keep the others from running: their files are there too. */
export async function runReloads(steps: readonly ReloadStep[], run: RunCommand): Promise<ReloadsOutcome> {
  if (steps.length === 0) return { reloads: [] };
  const alive = await run('core waitfullybooted');
  if (alive.code !== 0) {
    return {
      reloads: steps.map((step) => ({ step, state: 'listed' })),
      note: 'Asterisk is not running here; it reads its files when it starts',
    };
  }
  const restarts = steps.some((step) => step.name === 'asterisk-restart');
  const reloads: ReloadOutcome[] = [];
  for (const step of steps) reloads.push(await runStep(step, run, restarts));
  return { reloads };
}

async function runStep(step: ReloadStep, run: RunCommand, restarts: boolean): Promise<ReloadOutcome> {
  const { code, output } = await run(step.command);
  const said = output.trim();
  if (code === 0 && isSuccess(step.command, said)) return { step, state: 'done' };
  // A module that is to be loaded for the first time is not there before the restart, which comes last.
  if (restarts && code === 0 && said.includes('No such module')) return { step, state: 'done' };
  return { step, state: 'failed', detail: said === '' ? `exit code ${code}` : said };
}

/** Asterisk's exit code is 0 whatever became of the command, so what it says decides. */
function isSuccess(command: string, said: string): boolean {
  if (command.startsWith('module reload')) return said.includes('reloaded successfully');
  return !said.includes('No such command');
}
