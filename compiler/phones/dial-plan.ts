import { numberPlanOf } from '../callflow/number-plan.ts';
import type { Model } from '../model/model.ts';
import { perModel } from '../remember.ts';
import type { DialPlan } from './phone.ts';

/** What can be dialled from a context: every pattern, and the numbers of the same length and first digit as one pattern. */
export function dialPlanFrom(model: Model, context: string): DialPlan {
  return plansOf(model).get(context) ?? planFrom(model, context);
}

const plansOf = perModel(
  'dialPlans',
  (model: Model) => new Map([...model.contexts.keys()].map((context) => [context, planFrom(model, context)])),
);

function planFrom(model: Model, context: string): DialPlan {
  const patterns = new Set<string>();
  for (const level of numberPlanOf(model).levelsFrom(context)) {
    for (const number of level.numbers.keys()) patterns.add(alike(number));
    for (const { pattern } of level.patterns) patterns.add(pattern);
  }
  return { patterns: [...patterns].sort() };
}

/** `1000` is one of `1XXX`; codes with `*` and `#` are what they are. */
function alike(number: string): string {
  return /^[0-9]+$/.test(number) ? `${number.slice(0, 1)}${'X'.repeat(number.length - 1)}` : number;
}
