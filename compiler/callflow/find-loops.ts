import type { Model } from '../model/model.ts';
import { allWays, type WayFrom } from './all-ways.ts';
import type { CallObject } from './call-object.ts';
import { type JointState, jointStates } from './joint-states.ts';
import { missingLimit } from './missing-limit.ts';
import { type Edge, onlyRounds } from './only-rounds.ts';
import { targetOf } from './target-of.ts';
import type { Way } from './ways-on.ts';

type Step = WayFrom & Edge<CallObject>;

/**
 * The rounds that a call can go for ever without anybody pressing a digit, taking it or hanging up: each has its steps in
 * order. Where several go through one object, the shortest is given. A round counts only if all schedules on it can be in
 * the state it needs at the same time.
 */
export function findLoops(model: Model): WayFrom[][] {
  const steps = onlyRounds(stepsOf(model));
  if (steps.length === 0) return [];
  const loops: WayFrom[][] = [];
  const inLoop = new Set<CallObject>();
  for (const state of statesFor(model, steps)) {
    const holds = ({ way }: Step) => way.while === undefined || state.get(way.while.schedule) === way.while.state;
    const now = byStart(onlyRounds(steps.filter(holds)));
    for (const start of now.keys()) {
      if (inLoop.has(start)) continue;
      const loop = shortestLoop(now, start);
      if (loop === undefined) continue;
      loops.push(loop);
      for (const { from } of loop) inLoop.add(from);
    }
  }
  return loops;
}

function stepsOf(model: Model): Step[] {
  const steps: Step[] = [];
  for (const { from, way } of allWays(model)) {
    if (way.byCaller || isIdle(from, way)) continue;
    const to = targetOf(model, way.to);
    if (to !== undefined) steps.push({ from, way, to });
  }
  // Most calls end where they are first led.
  const starts = new Set(steps.map(({ from }) => from));
  return steps.filter(({ to }) => starts.has(to));
}

/** True for the fallback of a queue that is never full, or never empty. Waiting may also end by the destination's `timeout`. */
function isIdle(from: CallObject, { to }: Way): boolean {
  if (from.kind !== 'queue') return false;
  return (['full', 'empty'] as const).some(
    (cause) => from.fallback[cause] === to && missingLimit(from, cause) !== undefined,
  );
}

/** The moments to look at: all that the schedules on these ways can be together. */
function statesFor(model: Model, steps: readonly Step[]): JointState[] {
  const names = new Set<string>();
  for (const { way } of steps) if (way.while !== undefined) names.add(way.while.schedule);
  return jointStates([...names].flatMap((name) => model.schedules.get(name) ?? []));
}

function byStart(steps: readonly Step[]): ReadonlyMap<CallObject, readonly Step[]> {
  const starts = new Map<CallObject, Step[]>();
  for (const step of steps) {
    const list = starts.get(step.from);
    if (list === undefined) starts.set(step.from, [step]);
    else list.push(step);
  }
  return starts;
}

function shortestLoop(steps: ReadonlyMap<CallObject, readonly Step[]>, start: CallObject): WayFrom[] | undefined {
  const cameBy = new Map<CallObject, Step>();
  const waiting = [start];
  for (const here of waiting) {
    for (const step of steps.get(here) ?? []) {
      if (cameBy.has(step.to)) continue;
      cameBy.set(step.to, step);
      if (step.to === start) return retrace(cameBy, start);
      waiting.push(step.to);
    }
  }
  return undefined;
}

function retrace(cameBy: ReadonlyMap<CallObject, Step>, start: CallObject): WayFrom[] {
  const steps: WayFrom[] = [];
  for (
    let step = cameBy.get(start);
    step !== undefined;
    step = step.from === start ? undefined : cameBy.get(step.from)
  ) {
    steps.push(step);
  }
  return steps.reverse();
}
