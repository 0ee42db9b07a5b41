import type { Destination } from '../model/destination.ts';
import type { Ivr } from '../model/ivr.ts';
import type { Model } from '../model/model.ts';
import { targetOf } from './target-of.ts';
import { waysOfGraph } from './ways-of-graph.ts';

/** The IVRs that callers can only leave by hanging up: every choice, and making none, leads to one of these. */
export function trappedIvrs(model: Model): ReadonlySet<Ivr> {
  const trapped = new Set(model.ivrs.values());
  const leadsOut = (ivr: Ivr): boolean =>
    endsInside(ivr) ||
    destinationsOf(ivr).some((to) => {
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

/** Where people can go. What happens when a node fails is no way of theirs. */
function destinationsOf(ivr: Ivr): Destination[] {
  if (ivr.form === 'menu') return [...ivr.choices.map(({ to }) => to), ivr.failure];
  const error = ivr.onError.is === 'destination' ? ivr.onError.to : undefined;
  return waysOfGraph(ivr)
    .map(({ to }) => to)
    .filter((to) => to !== error);
}

/** True for a graph with a node that ends the call, or finds out which queue takes it. */
function endsInside(ivr: Ivr): boolean {
  return ivr.form === 'graph' && [...ivr.nodes.values()].some(({ kind }) => kind === 'hangup' || kind === 'queue');
}
