import { type Dialable, type Level, numberPlanOf } from '../callflow/number-plan.ts';
import { shadowedBy } from '../callflow/shadowed-by.ts';
import type { Model } from '../model/model.ts';
import { called } from '../model/object.ts';
import { placeOf } from '../source/spans.ts';
import { enumerate } from './enumerate.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

export const patternShadowed: Rule = {
  name: 'pattern-shadowed',
  severity: 'warning',
  summary: 'A number or pattern of a route is never reached, since others always win.',
  why: 'Of several patterns in one context Asterisk takes the most specific: a number before any pattern, then, place by place, the one that allows fewer digits. Routes with a lower `priority` are asked before those with a higher one, emergency routes before all, and included contexts only for what the context itself has not got. A pattern of which nothing is left after that stands there for nothing, and calls go another way than it says.',
  example: exampleSite(`contexts:
  default: { kind: internal, include: [to-extern] }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
trunks:
  operator: { kind: sip, host: sip.example.net }
routes:
  outgoing:
    emergency: { patterns: [112], trunks: [operator], emergency: yes }
    everything: { patterns: [0.], trunks: [operator], priority: 10 }
    mobile: { patterns: ["0[67]XXXXXXXX"], trunks: [operator], priority: 20 }
`),
  check({ model, report }) {
    const plan = numberPlanOf(model);
    for (const [context, dialables] of plan.contexts) {
      const own = plan.levelsIn(context);
      const callers = callersOf(model, context).map(plan.levelsFrom);
      for (const dialable of dialables) {
        const takers = isChecked(dialable) ? shadow(own, callers, dialable) : undefined;
        if (takers !== undefined) report(findingOf(context, dialable, takers));
      }
    }
  },
};

/** A preset may well say less than the site that is laid over it. */
function isChecked({ object, isPattern, origin }: Dialable): boolean {
  const isRoute = object.kind === 'outgoing-route' || (object.kind === 'incoming-route' && isPattern);
  return isRoute && !placeOf(origin).file.startsWith('preset:');
}

/** What takes all numbers of a dialable: in its own context, or wherever it might be dialled from. */
function shadow(
  own: readonly Level[],
  callers: readonly (readonly Level[])[],
  dialable: Dialable,
): readonly Dialable[] | undefined {
  const { object, pattern } = dialable;
  const takers = shadowedBy(own, dialable);
  // That is `number-taken`.
  if (object.kind === 'incoming-route' && takers?.some((taker) => taker.pattern === pattern)) return undefined;
  // `emergency-unreachable` tells what other contexts do to these.
  if (takers !== undefined || (object.kind === 'outgoing-route' && object.emergency)) return takers;
  const everywhere = callers.map((levels) => shadowedBy(levels, dialable));
  return everywhere.includes(undefined) ? undefined : everywhere[0];
}

/** The internal contexts from which a context is searched. */
function callersOf(model: Model, context: string): string[] {
  const { searchedFrom } = numberPlanOf(model);
  const internal = [...model.contexts.values()].filter(({ role, name }) => role === 'internal' && name !== context);
  return internal.map(({ name }) => name).filter((name) => searchedFrom(name).includes(context));
}

function findingOf(context: string, dialable: Dialable, takers: readonly Dialable[]) {
  const names = enumerate(
    takers.map(({ pattern, object, origin }) => `${pattern} of ${called(object)} (${where(origin)})`),
  );
  return {
    message: `${dialable.pattern} of ${called(dialable.object)} is never reached: ${names} ${takers.length === 1 ? 'takes' : 'take'} all its numbers first`,
    at: dialable.origin,
    related: takers.map(({ pattern, object, origin }) => ({
      message: `${pattern} of ${called(object)} wins`,
      at: origin,
    })),
    hint: takers.map((taker) => reason(context, dialable, taker))[0] ?? '',
  };
}

function reason(context: string, { object, pattern }: Dialable, taker: Dialable): string {
  if (object.kind !== 'outgoing-route') return 'the more specific pattern wins';
  if (taker.object.kind !== 'outgoing-route') return 'numbers of people and services are searched before routes';
  if (taker.object.context !== context) return `context "${taker.object.context}" is searched first`;
  if (taker.object.emergency !== object.emergency) return 'emergency routes come before all others';
  if (taker.object.priority !== object.priority && !object.emergency)
    return 'of several routes the one with the lowest `priority` wins';
  return taker.pattern === pattern
    ? 'of one pattern twice, the route that is first by name wins'
    : 'the more specific pattern wins';
}
