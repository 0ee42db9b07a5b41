import { setTimeout as sleep } from 'node:timers/promises';
import { type Command, isOfAsterisk, type ReloadStep } from '../reload.ts';
import type { CommandResult, ReloadOutcome, RunCommand } from '../run-reloads.ts';
import { endpointsIn, queuesIn, registeredIn } from './asterisk-lists.ts';
import { expectedOn } from './expected.ts';
import { logLength, newErrors } from './new-errors.ts';

/** How it was before the services were told: what was up must be up again. */
export interface Before {
  readonly registered: ReadonlySet<string>;
  readonly logLength: number;
}

/** Seconds that all probes of an apply have together. */
const PATIENCE = 15;

/** Looks at the host while it still runs as before. */
export async function lookBefore(root: string, steps: readonly ReloadStep[], run: RunCommand): Promise<Before> {
  if (!steps.some(isOfAsterisk)) return { registered: new Set(), logLength: 0 };
  const { code, output } = await run(['asterisk', '-rx', 'pjsip show registrations']);
  return { registered: code === 0 ? registeredIn(output) : new Set(), logLength: logLength(root) };
}

/**
 * Whether the services that were told are well, as sentences about what is not; asked again until all is well or the time is
 * over. A restart that waits for calls to end may be still to come, so then Asterisk only has to be there.
 */
export async function probe(
  root: string,
  told: readonly ReloadOutcome[],
  before: Before,
  run: RunCommand,
  patience = PATIENCE,
): Promise<string[]> {
  const done = told.filter(({ state }) => state === 'done').map(({ step }) => step);
  const isAsterisk = done.some(isOfAsterisk);
  const restarts = done.some(({ name }) => name === 'asterisk-restart');
  const units = done.flatMap(({ command }) => (command[0] === 'systemctl' ? (command.at(-1) ?? []) : []));
  const until = Date.now() + patience * 1000;
  const ask = within(run, until);
  for (;;) {
    const wrong: string[] = [];
    if (isAsterisk) wrong.push(...(await asteriskProblems(root, before, restarts, ask)));
    for (const unit of units) {
      const { code, output } = await ask(['systemctl', 'is-active', unit]);
      if (code !== 0) wrong.push(`${unit} does not run: it is ${output.trim() || 'not known'}`);
    }
    // What is in the log does not go away by waiting.
    const errors = isAsterisk ? newErrors(root, before.logLength) : [];
    if (errors.length > 0) return [...wrong, ...errors.map((error) => `Asterisk's log has a new error: ${error}`)];
    if (wrong.length === 0 || Date.now() >= until) return wrong;
    await sleep(Math.min(250, Math.max(0, until - Date.now())));
  }
}

async function asteriskProblems(
  root: string,
  { registered }: Before,
  restarts: boolean,
  ask: RunCommand,
): Promise<string[]> {
  const rx = async (command: string): Promise<string> => (await ask(['asterisk', '-rx', command])).output;
  const alive = await ask(['asterisk', '-rx', 'core waitfullybooted']);
  if (alive.code !== 0) return [`Asterisk does not answer: ${alive.output.trim()}`];
  if (restarts) return [];
  const expected = expectedOn(root);
  const endpoints = endpointsIn(await rx('pjsip list endpoints'));
  const queues = queuesIn(await rx('queue show'));
  const wasUp = expected.registrations.filter((name) => registered.has(name));
  const up = wasUp.length === 0 ? registered : registeredIn(await rx('pjsip show registrations'));
  return [
    ...missing('Asterisk has no endpoint', expected.endpoints, endpoints),
    ...missing('Asterisk has no queue', expected.queues, queues),
    ...missing('no longer registered: the trunk', wasUp, up),
  ];
}

const shown = 3;

function missing(what: string, wanted: readonly string[], there: ReadonlySet<string>): string[] {
  const gone = wanted.filter((name) => !there.has(name));
  if (gone.length === 0) return [];
  const names = gone.slice(0, shown).map((name) => `"${name}"`);
  const more = gone.length > shown ? ` and ${gone.length - shown} more` : '';
  return [`${what} ${names.join(', ')}${more}`];
}

/** No single question takes longer than what is left of the time. */
function within(run: RunCommand, until: number): RunCommand {
  return async (command: Command): Promise<CommandResult> => {
    const timer = new AbortController();
    const left = Math.max(1_000, until - Date.now());
    const late = sleep(left, { code: 1, output: `no answer within ${Math.round(left / 1000)} seconds` }, timer);
    try {
      return await Promise.race([run(command), late]);
    } finally {
      timer.abort();
      late.catch(() => {});
    }
  };
}
