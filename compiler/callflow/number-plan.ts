import type { Model } from '../model/model.ts';
import { fieldOf, type ModelObject } from '../model/object.ts';
import type { OutgoingRoute } from '../model/route.ts';
import type { Origin } from '../source/origin.ts';
import { compareSpecific } from './compare-specific.ts';
import { includesOf, searchedContexts } from './includes.ts';
import { type NumberSet, numberSet } from './number-set.ts';

/** A number or pattern in a context, and what answers there. */
export interface Dialable {
  readonly pattern: string;
  readonly object: ModelObject;
  readonly origin: Origin;
}

/** A pattern whose numbers have been worked out. */
export interface DialablePattern extends Dialable {
  readonly set: NumberSet;
}

/**
 * What Asterisk searches at a time: numbers before patterns, and of these the most specific first. What one level takes, the
 * next never sees.
 */
export interface Level {
  readonly context: string;
  readonly numbers: ReadonlyMap<string, Dialable>;
  readonly patterns: readonly DialablePattern[];
}

/** Which number reaches what, from where. */
export interface NumberPlan {
  /** What stands in each context itself, in the order of kinds and names. */
  readonly contexts: ReadonlyMap<string, readonly Dialable[]>;
  /** The levels of a context itself: several where routes have priorities. */
  levelsIn(context: string): readonly Level[];
  /** The levels that are searched for a number dialled from a context: its own and those of all that it includes. */
  levelsFrom(context: string): readonly Level[];
  searchedFrom(context: string): readonly string[];
}

const plans = new WeakMap<Model, NumberPlan>();

/** The number plan of a site; made once, since many rules ask. */
export function numberPlanOf(model: Model): NumberPlan {
  let plan = plans.get(model);
  if (plan === undefined) {
    plan = makePlan(model);
    plans.set(model, plan);
  }
  return plan;
}

function makePlan(model: Model): NumberPlan {
  const contexts = dialablesOf(model);
  const includes = includesOf(model);
  const levels = new Map<string, readonly Level[]>();
  const levelsIn = (context: string): readonly Level[] => {
    let known = levels.get(context);
    if (known === undefined) {
      known = toLevels(context, contexts.get(context) ?? []);
      levels.set(context, known);
    }
    return known;
  };
  const searchedFrom = (context: string) => searchedContexts(includes, context);
  return { contexts, levelsIn, searchedFrom, levelsFrom: (context) => searchedFrom(context).flatMap(levelsIn) };
}

function dialablesOf(model: Model): Map<string, Dialable[]> {
  const contexts = new Map<string, Dialable[]>();
  const add = (context: string, dialable: Dialable): void => append(contexts, context, dialable);
  for (const objects of [model.users, model.groups, model.queues, model.ivrs, model.conferences]) {
    for (const object of objects.values()) {
      if (object.number === undefined) continue;
      add(object.context, { pattern: object.number, object, origin: fieldOf(object, 'number') });
    }
  }
  for (const route of model.incomingRoutes.values()) {
    for (const { pattern, origin } of route.numbers) add(route.context, { pattern, object: route, origin });
  }
  for (const route of model.outgoingRoutes.values()) {
    for (const { pattern, origin } of route.patterns) add(route.context, { pattern, object: route, origin });
  }
  return contexts;
}

function append<Key>(lists: Map<Key, Dialable[]>, key: Key, dialable: Dialable): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [dialable]);
  else list.push(dialable);
}

function toLevels(context: string, dialables: readonly Dialable[]): Level[] {
  const byPriority = new Map<number, Dialable[]>();
  for (const dialable of dialables) {
    append(byPriority, priorityOf(dialable.object), dialable);
  }
  return [...byPriority].sort(([a], [b]) => a - b).map(([, level]) => toLevel(context, level));
}

function toLevel(context: string, dialables: readonly Dialable[]): Level {
  const numbers = new Map<string, Dialable>();
  const patterns: DialablePattern[] = [];
  for (const dialable of dialables) {
    if (isPattern(dialable.pattern)) patterns.push({ ...dialable, set: numberSet(dialable.pattern) });
    else if (!numbers.has(dialable.pattern)) numbers.set(dialable.pattern, dialable);
  }
  patterns.sort((a, b) => compareSpecific(a.set, b.set));
  return { context, numbers, patterns };
}

/** Objects come before routes, emergency routes before all others, these by their priority. */
function priorityOf(object: ModelObject): number {
  if (!isOutgoing(object)) return -1;
  return object.emergency ? 0 : object.priority;
}

export function isOutgoing(object: ModelObject): object is OutgoingRoute {
  return object.kind === 'outgoing-route';
}

/** False for a plain number. */
export function isPattern(pattern: string): boolean {
  return /[XZN.![\]]/.test(pattern);
}
