import type { Model } from '../model/model.ts';
import type { ModelObject } from '../model/object.ts';
import { type JointState, jointStates } from './joint-states.ts';
import { missingLimit } from './missing-limit.ts';
import { targetOf } from './target-of.ts';
import { type Way, waysOn } from './ways-on.ts';

/** A step of a loop: the call leaves `from` this way. */
export interface LoopStep {
  readonly from: ModelObject;
  readonly way: Way;
}

interface Edge extends LoopStep {
  readonly to: ModelObject;
}

type Edges = ReadonlyMap<ModelObject, readonly Edge[]>;

/**
 * The rounds that a call can go for ever without anybody pressing a digit, taking it or hanging up: each has its steps in
 * order. Where several go through one object, the shortest is given. A round counts only if all schedules on it can be in
 * the state it needs at the same time.
 */
export function findLoops(model: Model): LoopStep[][] {
  const edges = withoutDeadEnds(edgesOf(model));
  if (edges.size === 0) return [];
  const loops: LoopStep[][] = [];
  const inLoop = new Set<ModelObject>();
  for (const state of statesFor(model, edges)) {
    const now = inState(edges, state);
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

function edgesOf(model: Model): Map<ModelObject, Edge[]> {
  const edges = new Map<ModelObject, Edge[]>();
  const { users, groups, queues, ivrs, incomingRoutes, outgoingRoutes } = model;
  for (const objects of [users, groups, queues, ivrs, incomingRoutes, outgoingRoutes]) {
    for (const from of objects.values()) {
      for (const way of waysOn(model, from)) {
        const to = way.byCaller || isIdle(model, from, way) ? undefined : targetOf(model, way.to);
        if (to === undefined) continue;
        const list = edges.get(from);
        if (list === undefined) edges.set(from, [{ from, way, to }]);
        else list.push({ from, way, to });
      }
    }
  }
  return edges;
}

/** True for the fallback of a queue that is never full, or never empty. Waiting may also end by the destination's `timeout`. */
function isIdle(model: Model, from: ModelObject, { to }: Way): boolean {
  const queue = from.kind === 'queue' ? model.queues.get(from.name) : undefined;
  if (queue === undefined) return false;
  return (['full', 'empty'] as const).some(
    (cause) => queue.fallback[cause] === to && missingLimit(queue, cause) !== undefined,
  );
}

/** Takes away what leads to no loop, beginning at the ends. In most sites nothing is left. */
function withoutDeadEnds(edges: Map<ModelObject, Edge[]>): Edges {
  const arriving = new Map<ModelObject, Edge[]>();
  const open = new Map<ModelObject, number>();
  const ends: ModelObject[] = [];
  for (const [from, list] of edges) {
    open.set(from, list.length);
    for (const edge of list) {
      if (!edges.has(edge.to)) ends.push(edge.to);
      const others = arriving.get(edge.to);
      if (others === undefined) arriving.set(edge.to, [edge]);
      else others.push(edge);
    }
  }
  const ended = new Set<ModelObject>();
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
    if (ended.has(end)) continue;
    ended.add(end);
    for (const { from } of arriving.get(end) ?? []) {
      const left = (open.get(from) ?? 0) - 1;
      open.set(from, left);
      if (left === 0) ends.push(from);
    }
  }
  const left = new Map<ModelObject, Edge[]>();
  for (const [from, list] of edges) {
    if (!ended.has(from))
      left.set(
        from,
        list.filter((edge) => !ended.has(edge.to)),
      );
  }
  return left;
}

/** The moments to look at: all that the schedules on these ways can be together. */
function statesFor(model: Model, edges: Edges): JointState[] {
  const names = new Set<string>();
  for (const list of edges.values())
    for (const { way } of list) if (way.while !== undefined) names.add(way.while.schedule);
  return jointStates([...names].flatMap((name) => model.schedules.get(name) ?? []));
}

function inState(edges: Edges, state: JointState): Edges {
  const holds = ({ way }: Edge) => way.while === undefined || state.get(way.while.schedule) === way.while.state;
  return new Map([...edges].map(([from, list]) => [from, list.filter(holds)]));
}

function shortestLoop(edges: Edges, start: ModelObject): LoopStep[] | undefined {
  const cameBy = new Map<ModelObject, Edge>();
  const waiting = [start];
  for (const here of waiting) {
    for (const edge of edges.get(here) ?? []) {
      if (cameBy.has(edge.to)) continue;
      cameBy.set(edge.to, edge);
      if (edge.to === start) return wayBack(cameBy, start);
      waiting.push(edge.to);
    }
  }
  return undefined;
}

function wayBack(cameBy: ReadonlyMap<ModelObject, Edge>, start: ModelObject): LoopStep[] {
  const steps: LoopStep[] = [];
  let edge = cameBy.get(start);
  while (edge !== undefined) {
    steps.unshift(edge);
    if (edge.from === start) break;
    edge = cameBy.get(edge.from);
  }
  return steps;
}
