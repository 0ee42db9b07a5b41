import type { Model } from '../../model/model.ts';
import { fieldOf } from '../../model/object.ts';
import type { Rewrite } from '../../model/rewrite.ts';
import type { OutgoingPattern, OutgoingRoute } from '../../model/route.ts';
import type { Trunk } from '../../model/trunk.ts';
import { rightsKey } from '../../rights/key.ts';
import { levelOf } from '../../rights/rights.ts';
import { type Application, application, gosub, gotoIf, set } from '../application.ts';
import { type Builder, labelled } from '../builder.ts';
import { enter } from '../dialled.ts';
import type { Step } from '../dialplan.ts';
import { type Expression, join, variable } from '../expression.ts';
import { outEntryOf } from '../library/out-entry.ts';
import { hasOutboundQueue, throughQueue } from '../library/outbound-queue.ts';
import { extensionFor } from '../names.ts';
import { toPattern } from '../pattern.ts';
import { scheduleSteps } from './schedule.ts';
import { isFull, tryTrunk } from './trunk.ts';

/** A way out: one extension that tries the trunks in order, one for each pattern of numbers. */
export function addOutgoingRoute(
  builder: Builder,
  model: Model,
  route: OutgoingRoute,
  levels: readonly OutgoingLevel[],
): void {
  const extension = extensionFor(route.name);
  const context = contextOfLevel(route, levels);
  for (const pattern of route.patterns) {
    const number = pattern.rewrite === undefined ? variable('EXTEN') : rewrite(pattern.rewrite);
    const steps: Step[] = [{ application: entry(model, route, number) }];
    if (pattern.callerId !== undefined)
      steps.push({ application: set('PBXC_ROUTE_CALLERID', pattern.callerId), origin: callerIdOrigin(pattern) });
    steps.push({ application: enter({ context: 'pbxc-route', extension, priority: 1 }) });
    builder.context(context).add({ pattern: toPattern(pattern.pattern), origin: pattern.origin, steps });
  }
  const passesQueue = !route.emergency && !route.internal && hasOutboundQueue(model);
  const trunks = route.trunks.map((name) => model.trunks.get(name)).filter((trunk) => trunk !== undefined);
  builder.context('pbxc-route').add({
    pattern: extension,
    origin: route.origin,
    steps: [
      ...(route.emergency ? [] : scheduleSteps(route.schedule, route, 'schedule')),
      ...(passesQueue ? throughQueue(extension) : []),
      ...(passesQueue ? [labelled('trunks', application('NoOp'))] : []),
      ...(route.preprocess === undefined
        ? []
        : [{ application: gosub(route.preprocess), origin: fieldOf(route, 'preprocess') }]),
      ...trunks.flatMap((trunk, index) => trunkSteps(trunk, route, index, trunks.slice(0, index))),
      labelledIf(isSkipped(route, trunks.at(-1)), `after${trunks.length}`, application('Congestion', 10)),
    ],
  });
}

function entry(model: Model, route: OutgoingRoute, number: Expression): Application {
  if (route.emergency) return gosub('pbxc-out-emergency', 's', variable('EXTEN'), number);
  const rights = rightsKey([levelOf(model, route.permissions)]);
  return gosub(
    'pbxc-out',
    outEntryOf(model, route),
    variable('EXTEN'),
    number,
    ...(rights === undefined ? [] : [rights]),
  );
}

function callerIdOrigin(pattern: OutgoingPattern) {
  return { container: pattern.origin.container, key: 'caller_id' };
}

/** A trunk that is full is passed over, but not when somebody calls for help: the far side may know better. */
function isSkipped(route: OutgoingRoute, trunk: Trunk | undefined): boolean {
  return trunk !== undefined && !route.emergency && isFull(trunk) !== undefined;
}

function labelledIf(condition: boolean, label: string, each: Application): Step {
  return condition ? labelled(label, each) : { application: each };
}

function trunkSteps(trunk: Trunk, route: OutgoingRoute, index: number, earlier: readonly Trunk[]): Step[] {
  const origin = { container: trunksOf(route), key: index };
  // Without one of its own a trunk would show that of a trunk before it: it shows the caller's number again.
  const isChanged = earlier.some(({ callerId }) => callerId !== undefined);
  const callerId = trunk.callerId ?? (isChanged ? variable('XIVO_SRCNUM') : undefined);
  const setCallerId = callerId === undefined ? [] : [set('PBXC_TRUNK_CALLERID', callerId)];
  const full = route.emergency ? undefined : isFull(trunk);
  const [first, ...others] = [
    ...(full === undefined
      ? []
      : [{ application: gotoIf(full, { priority: `after${index + 1}` }), origin: fieldOf(trunk, 'max_calls') }]),
    ...setCallerId.map((step) => ({ application: step, origin: fieldOf(trunk, 'caller_id') })),
    ...tryTrunk(trunk, route.internal ? 'internal' : '', origin),
  ];
  if (first === undefined) return [];
  return [isSkipped(route, earlier.at(-1)) ? { ...first, label: `after${index}` } : first, ...others];
}

function trunksOf(route: OutgoingRoute): object {
  const { container, key } = fieldOf(route, 'trunks');
  const value: unknown = (container as Record<string, unknown>)[key];
  return typeof value === 'object' && value !== null ? value : container;
}

function rewrite({ before, after, skip, cut }: Rewrite): Expression {
  if (skip === undefined) return join(before);
  const kept =
    skip === 0 && cut === 0 ? variable('EXTEN') : cut === 0 ? variable('EXTEN', skip) : variable('EXTEN', skip, -cut);
  return join(before, kept, after);
}

/** Routes of one context that are searched together: emergency numbers, then by priority. */
export interface OutgoingLevel {
  readonly context: string;
  readonly emergency: boolean;
  readonly priority: number;
  readonly name: string;
}

/**
 * The levels of an outgoing context. Asterisk takes the most specific pattern of a context, whatever the order; priorities
 * between routes need contexts that are searched one after the other. A single level needs none.
 */
export function outgoingLevels(context: string, routes: readonly OutgoingRoute[]): OutgoingLevel[] {
  const levels = new Map<string, OutgoingLevel>();
  for (const route of routes) {
    const priority = route.emergency ? 0 : route.priority;
    const name = `pbxc-level-${context}-${route.emergency ? 'emergency' : route.priority}`;
    levels.set(name, { context, emergency: route.emergency, priority, name });
  }
  return [...levels.values()].sort((a, b) => a.priority - b.priority);
}

function contextOfLevel(route: OutgoingRoute, levels: readonly OutgoingLevel[]): string {
  if (levels.length < 2) return route.context;
  return (
    levels.find(
      (level) => level.emergency === route.emergency && (route.emergency || level.priority === route.priority),
    )?.name ?? route.context
  );
}
