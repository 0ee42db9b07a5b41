import { allWays, type WayFrom } from '../callflow/all-ways.ts';
import type { CallObject } from '../callflow/call-object.ts';
import { includesOf } from '../callflow/includes.ts';
import { targetOf } from '../callflow/target-of.ts';
import { waysOn } from '../callflow/ways-on.ts';
import type { Destination } from '../model/destination.ts';
import type { Model } from '../model/model.ts';
import { called, fieldOf } from '../model/object.ts';
import { exampleSite } from './example-site.ts';
import { itemOf } from './item-of.ts';
import type { Finding, Rule } from './rule.ts';

export const outsideLineFromOutside: Rule = {
  name: 'outside-line-from-outside',
  severity: 'error',
  summary: 'Callers from outside can get an outside line.',
  why: 'Toll fraud: strangers call in and go out again at your expense. It takes an incoming context, or that of a trunk, from which an outgoing context can be searched; or a destination of outside callers that is a number of the outside, or a context of the own dialplan that includes an outgoing one. Incoming contexts should include nothing, or only contexts that go nowhere else. Where a call is meant to be passed on to one fixed number outside, say so by naming the outgoing context: `{number: 0612345678, context: to-extern}`.',
  example: exampleSite(`contexts:
  default: { kind: internal, include: [to-extern] }
  from-extern: { kind: incoming, include: [default] }
  to-extern: { kind: outgoing }
users:
  alice: { number: 1000 }
trunks:
  operator: { kind: sip, host: sip.example.net }
routes:
  incoming:
    reception: { number: 0123450000, to: "user:alice" }
  outgoing:
    emergency: { patterns: [112], trunks: [operator], emergency: yes }
`),
  check({ model, report }) {
    for (const finding of fromContexts(model)) report(finding);
    for (const finding of fromDestinations(model)) report(finding);
  },
};

function* fromContexts(model: Model): Generator<Finding> {
  for (const context of model.contexts.values()) {
    const path = context.role === 'incoming' ? pathToOutside(model, context.name) : undefined;
    if (path === undefined) continue;
    const at = context.include.indexOf(path[1] ?? '');
    yield {
      message: `callers from outside who arrive in context "${context.name}" can dial out: ${path.join(' -> ')}`,
      ...(at < 0 ? { atKey: context.origin } : { at: itemOf(fieldOf(context, 'include'), at) }),
      hint: 'take one of these includes away',
    };
  }
  for (const trunk of model.trunks.values()) {
    // What a custom trunk calls decides itself where its calls arrive.
    if (trunk.technology === 'custom' || model.contexts.get(trunk.context)?.role === 'incoming') continue;
    const path = pathToOutside(model, trunk.context);
    if (path === undefined) continue;
    yield {
      message: `callers from trunk "${trunk.name}" can dial out: ${path.length === 1 ? `"${trunk.context}" is an outgoing context` : path.join(' -> ')}`,
      at: fieldOf(trunk, 'context'),
      hint: 'let the trunk arrive in an incoming context',
    };
  }
}

/** The includes that lead from a context to an outgoing one, the shortest way. */
function pathToOutside(model: Model, context: string): string[] | undefined {
  const includes = includesOf(model);
  const seen = new Set([context]);
  const waiting = [[context]];
  for (const path of waiting) {
    const here = path.at(-1) ?? context;
    if (model.contexts.get(here)?.role === 'outgoing') return path;
    for (const next of includes(here)) {
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push([...path, next]);
    }
  }
  return undefined;
}

/** Follows every call from outside through all that may happen to it. */
function* fromDestinations(model: Model): Generator<Finding> {
  const isLeak = ({ way: { to, isForward } }: WayFrom) =>
    isForward !== true && problemOf(model, to, targetOf(model, to)) !== undefined;
  if (!allWays(model).some(isLeak)) return;
  const seen = new Set<CallObject>();
  for (const route of model.incomingRoutes.values()) {
    const waiting: CallObject[] = [route];
    for (const object of waiting) {
      if (seen.has(object)) continue;
      seen.add(object);
      for (const { to, isForward } of waysOn(model, object)) {
        const target = targetOf(model, to);
        const problem = problemOf(model, to, target);
        if (target !== undefined && target.kind !== 'outgoing-route') waiting.push(target);
        if (problem === undefined || isForward === true) continue;
        const through = object === route ? '' : ` by way of ${called(object)}`;
        yield {
          message: `callers from outside who reach ${called(route)} are put through to the outside${through}: ${problem}`,
          at: to.origin,
          related: [{ message: `${called(route)} is declared here`, atKey: route.origin }],
          hint: hintFor(to),
        };
      }
    }
  }
}

function problemOf(model: Model, to: Destination, target: CallObject | undefined): string | undefined {
  if (to.kind !== 'number' && to.kind !== 'dialplan') return undefined;
  const role = model.contexts.get(to.context)?.role;
  if (target !== undefined) {
    // A number in an outgoing context is meant to go out.
    const isMeant = to.kind === 'number' && role === 'outgoing';
    if (isMeant || target.kind !== 'outgoing-route') return undefined;
    return `${to.kind === 'number' ? to.number : to.extension} leaves by ${called(target)}`;
  }
  const path = to.kind === 'number' || role === 'internal' ? undefined : pathToOutside(model, to.context);
  if (path === undefined) return undefined;
  return path.length === 1 ? `"${to.context}" is an outgoing context` : path.join(' -> ');
}

function hintFor(to: Destination): string {
  if (to.kind !== 'number') return 'let it lead to a context that includes no outgoing one';
  return `if this one number is meant, say so: \`{number: ${to.number}, context: ...}\` with the outgoing context`;
}
