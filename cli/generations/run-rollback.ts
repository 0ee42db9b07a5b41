import { applyRollback, planRollback, readTarget } from '../../deploy/index.ts';
import { paintFor } from '../format/paint.ts';
import type { Input } from '../input.ts';
import type { Io } from '../io.ts';
import { applyOptions } from '../plan/apply-options.ts';
import { confirmed } from '../plan/confirmed.ts';
import { makeWay } from '../plan/make-way.ts';
import { outcomeText } from '../plan/outcome.ts';
import { outcomeCode } from '../plan/outcome-code.ts';
import { countsText, driftText, filesText, hasChanges, reloadsText } from '../plan/summary.ts';
import { watchConfirmation } from '../plan/watch-confirmation.ts';
import { generationNumber } from './generation-number.ts';
import { rootOf } from './root-of.ts';

/** `pbxc rollback`. */
export async function runRollback(input: Input, io: Io): Promise<number> {
  const target = readTarget(rootOf(input, io));
  if (target.isLocal) makeWay();
  const rollback = planRollback(target, input.args.map(generationNumber)[0]);
  const { plan, to } = rollback;
  const json = input.text('format') === 'json';
  const paint = paintFor(io.out, io.env);
  if (!json) {
    io.out.write(`Back to generation ${to} of host "${plan.host}"\n`);
    io.out.write(`${filesText(plan, paint)}${reloadsText(plan)}${driftText(plan)}${countsText(plan)}\n`);
  }
  if (hasChanges(plan) && plan.problems.length === 0 && !input.flag('yes')) await confirmed(io, 'Go back?');
  const outcome = await applyRollback(rollback, target, applyOptions(input));
  if (json) io.out.write(`${JSON.stringify(outcome, undefined, 2)}\n`);
  else io.out.write(outcomeText(outcome, paint));
  watchConfirmation(outcome, target);
  return outcomeCode(outcome);
}
