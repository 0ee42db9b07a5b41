import type { Ivr } from '../model/ivr.ts';
import type { Model } from '../model/model.ts';
import { targetOf } from './target-of.ts';

/** The IVRs that callers can only leave by hanging up: every choice, and making none, leads to one of these. */
export function trappedIvrs(model: Model): ReadonlySet<Ivr> {
  const trapped = new Set(model.ivrs.values());
  const leadsOut = (ivr: Ivr): boolean =>
    [...ivr.choices.map(({ to }) => to), ivr.failure].some((to) => {
      const target = targetOf(model, to);
      if (to.kind === 'repeat') return false;
      return target?.kind !== 'ivr' || !trapped.has(target);
    });
  let found = true;
  while (found) {
    found = false;
    for (const ivr of trapped) if (leadsOut(ivr)) found = trapped.delete(ivr);
  }
  return trapped;
}
