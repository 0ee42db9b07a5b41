import type { CallObject } from '../callflow/call-object.ts';
import { type Dialable, type NumberPlan, numberPlanOf } from '../callflow/number-plan.ts';
import { takerOf } from '../callflow/takers.ts';
import { targetOf } from '../callflow/target-of.ts';
import { waysOn } from '../callflow/ways-on.ts';
import type { Destination } from '../model/destination.ts';
import type { Model } from '../model/model.ts';
import { called, kindWords } from '../model/object.ts';

/** What somebody who dials a number gets, before and after. */
export interface CallChange {
  /** Where it is dialled: for callers from outside a context of kind `incoming`. */
  readonly context: string;
  readonly role: 'incoming' | 'internal' | 'outgoing';
  readonly number: string;
  readonly isPattern: boolean;
  /** What it reaches, in words; nothing when nobody has it. */
  readonly before: readonly Reached[];
  readonly after: readonly Reached[];
}

export interface Reached {
  /** When, in words; absent for what is always so: `night closed`. */
  readonly when?: string;
  /** `user "alice"`. */
  readonly what: string;
}

/**
 * The numbers that reach something else than before: what answers first, by each state of the schedule in its way. What happens
 * when nobody answers is said by the objects that change.
 */
export function compareCalls(before: Model, after: Model): CallChange[] {
  const plans = { before: numberPlanOf(before), after: numberPlanOf(after) };
  const changes: CallChange[] = [];
  for (const context of unionOf(plans.before.contexts, plans.after.contexts)) {
    const role = (after.contexts.get(context) ?? before.contexts.get(context))?.role;
    if (role === undefined) continue;
    const numbers = { before: byPattern(plans.before, context), after: byPattern(plans.after, context) };
    for (const number of unionOf(numbers.before, numbers.after)) {
      const old = numbers.before.get(number);
      const now = numbers.after.get(number);
      if (old !== undefined && now !== undefined && isSameTaker(old, now)) continue;
      const isPattern = old?.isPattern ?? now?.isPattern ?? false;
      const reachedBefore = reached(before, old ?? elsewhere(plans.before, context, number, isPattern));
      const reachedAfter = reached(after, now ?? elsewhere(plans.after, context, number, isPattern));
      if (JSON.stringify(reachedBefore) === JSON.stringify(reachedAfter)) continue;
      changes.push({ context, role, number, isPattern, before: reachedBefore, after: reachedAfter });
    }
  }
  return changes;
}

/** Most numbers of a large site are those of the same people as before. What a route leads to may differ all the same. */
function isSameTaker({ object: before }: Dialable, { object: after }: Dialable): boolean {
  return before.kind !== 'incoming-route' && called(before) === called(after);
}

function unionOf(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort();
}

/** Of several with one number the first has it. */
function byPattern(plan: NumberPlan, context: string): Map<string, Dialable> {
  const numbers = new Map<string, Dialable>();
  for (const level of plan.levelsIn(context)) {
    for (const [number, dialable] of level.numbers) if (!numbers.has(number)) numbers.set(number, dialable);
    for (const dialable of level.patterns) if (!numbers.has(dialable.pattern)) numbers.set(dialable.pattern, dialable);
  }
  return numbers;
}

/** Where a number that does not stand in a context itself may be taken by a pattern, or by a context that it includes. */
function elsewhere(plan: NumberPlan, context: string, number: string, isPattern: boolean): Dialable | undefined {
  return isPattern ? undefined : takerOf(plan.levelsFrom(context), number);
}

function reached(model: Model, dialable: Dialable | undefined): Reached[] {
  if (dialable === undefined) return [];
  const { object } = dialable;
  if (object.kind !== 'incoming-route') return [{ what: called(object) }];
  return waysOn(model, object).map((way) => {
    const when = way.while === undefined ? undefined : `${way.while.schedule} ${stateWords(way.while.state)}`;
    return { ...(when !== undefined && { when }), what: reachedBy(model, way.to) };
  });
}

function stateWords(state: string): string {
  return state.startsWith(':') ? `closed for ${state.slice(1)}` : state;
}

/** Where a destination leads, in words. */
function reachedBy(model: Model, to: Destination): string {
  const target: CallObject | undefined = targetOf(model, to);
  if (target !== undefined) return called(target);
  switch (to.kind) {
    case 'number':
      return `number ${to.number} of context "${to.context}"`;
    case 'dialplan':
      return `${to.context},${to.extension},${to.priority} of the site's own dialplan`;
    case 'sound':
      return `sound "${to.sound}", then ${to.then}`;
    case 'voicemail_menu':
      return `the menu of the mailboxes of context "${to.context}"`;
    case 'hangup':
    case 'busy':
    case 'congestion':
    case 'repeat':
      return to.kind;
    default:
      return `${kindWords[to.kind]} "${to.name}"`;
  }
}
