import type { Model } from '../model/model.ts';
import { fieldOf } from '../model/object.ts';
import { positionsOf } from '../model/parking.ts';
import { perModel } from '../remember.ts';
import type { Origin } from '../source/origin.ts';
import type { CallObject } from './call-object.ts';
import { compareSpecific } from './compare-specific.ts';
import { includesOf, searchedContexts } from './includes.ts';
import { type NumberSet, numberSet } from './number-set.ts';

/** A number or pattern in a context, and what answers there. */
export interface Dialable {
  readonly pattern: string;
  /** False for a plain number. */
  readonly isPattern: boolean;
  readonly object: CallObject;
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
  /** What has a number that another has already: it is not in `numbers`. */
  readonly repeated: readonly Dialable[];
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

/** The number plan of a site; made once, since many rules ask. */
export const numberPlanOf: (model: Model) => NumberPlan = perModel('numberPlanOf', makePlan);

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
  for (const objects of [
    model.users,
    model.groups,
    model.queues,
    model.ivrs,
    model.conferences,
    model.faxes,
    model.pagings,
  ]) {
    for (const object of objects.values()) {
      if (object.number === undefined) continue;
      const origin = fieldOf(object, 'number');
      append(contexts, object.context, { pattern: object.number, isPattern: false, object, origin });
    }
  }
  for (const object of model.parkings.values()) {
    const add = (pattern: string, key: string): void =>
      append(contexts, object.context, { pattern, isPattern: false, object, origin: fieldOf(object, key) });
    add(object.number, 'number');
    for (const position of positionsOf(object)) add(position, 'positions');
  }
  for (const object of model.incomingRoutes.values()) {
    for (const { pattern, origin } of object.numbers) {
      append(contexts, object.context, { pattern, isPattern: isPattern(pattern), object, origin });
    }
  }
  for (const object of model.outgoingRoutes.values()) {
    for (const { pattern, origin } of object.patterns) {
      append(contexts, object.context, { pattern, isPattern: isPattern(pattern), object, origin });
    }
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
  const repeated: Dialable[] = [];
  for (const dialable of dialables) {
    if (dialable.isPattern) patterns.push({ ...dialable, set: numberSet(dialable.pattern) });
    else if (numbers.has(dialable.pattern)) repeated.push(dialable);
    else numbers.set(dialable.pattern, dialable);
  }
  patterns.sort((a, b) => compareSpecific(a.set, b.set));
  return { context, numbers, patterns, repeated };
}

/** Objects come before routes, emergency routes before all others, these by their priority. */
function priorityOf(object: CallObject): number {
  if (object.kind !== 'outgoing-route') return -1;
  return object.emergency ? 0 : object.priority;
}

function isPattern(text: string): boolean {
  return /[XZN.![\]]/.test(text);
}
