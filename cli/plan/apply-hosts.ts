import type { HostApplyOptions, Outcome } from '../../deploy/index.ts';
import { type Paint, paintFor } from '../format/paint.ts';
import type { Io } from '../io.ts';
import type { Progress } from '../progress.ts';
import { confirmed } from './confirmed.ts';
import type { HostWork } from './host-work.ts';
import { outcomeText } from './outcome.ts';
import { outcomeCode, worstCode } from './outcome-code.ts';

export interface ApplyHosts {
  /** Which hosts are done at once, in their order. */
  readonly rounds: readonly (readonly string[])[];
  /** The one that is alone in the first round, and after which somebody is asked. */
  readonly canary: string | undefined;
  /** Whether to ask somebody on the way. */
  readonly asks: boolean;
  readonly format: string;
  readonly options: HostApplyOptions;
  readonly step: Progress;
}

/** Applies the hosts in their order, those at once that need not wait for each other. Where one fails no other is begun. */
export async function applyHosts(
  hosts: readonly HostWork[],
  how: ApplyHosts,
  io: Io,
): Promise<{ readonly code: number; readonly outcomes: readonly Outcome[] }> {
  const paint = paintFor(io.out, io.env);
  const isOne = hosts.length === 1;
  const outcomes: Outcome[] = [];
  const left = new Map(hosts.map((work) => [work.host, work]));
  for (const [round, names] of how.rounds.entries()) {
    if (round === 1 && how.canary !== undefined && how.asks) await confirmed(io, `"${how.canary}" is applied. Go on?`);
    const begun = names.flatMap((name) => left.get(name) ?? []);
    for (const name of names) left.delete(name);
    await Promise.all(
      begun.map(async (work) => {
        const outcome = await applyOne(work, how, isOne);
        outcomes.push(outcome);
        tell(outcome, how.format, isOne, io, paint);
      }),
    );
    if (outcomes.some(({ status }) => status !== 'done')) break;
  }
  const notBegun = [...left.keys()];
  if (how.format === 'json') {
    const whole = isOne ? outcomes[0] : { outcomes, notBegun };
    io.out.write(`${JSON.stringify(whole, undefined, 2)}\n`);
  } else if (notBegun.length > 0) {
    if (how.format === 'jsonl') io.out.write(`${JSON.stringify({ event: 'not-begun', hosts: notBegun })}\n`);
    else io.out.write(`Not begun: ${notBegun.join(', ')}\n`);
  }
  return { code: worstCode(outcomes.map(outcomeCode)), outcomes };
}

async function applyOne(work: HostWork, how: ApplyHosts, isOne: boolean): Promise<Outcome> {
  const { access, host, plan, artifacts, values } = work;
  // With one host there is nothing to tell apart; a program is told all the same.
  const onStep = (step: string): void => how.step(step, isOne && how.format !== 'jsonl' ? undefined : host);
  return access.apply(plan, artifacts, values, { ...how.options, onStep });
}

function tell(outcome: Outcome, format: string, isOne: boolean, io: Io, paint: Paint): void {
  if (format === 'jsonl') io.out.write(`${JSON.stringify({ event: 'outcome', outcome })}\n`);
  if (format !== 'text') return;
  if (!isOne) io.out.write(`${paint('bold', outcome.host)}:\n`);
  io.out.write(outcomeText(outcome, paint));
}
