import { allWays } from '../callflow/all-ways.ts';
import type { CallObject } from '../callflow/call-object.ts';
import { numberPlanOf } from '../callflow/number-plan.ts';
import { takerOf } from '../callflow/takers.ts';
import { waysOfSchedule } from '../callflow/ways-on.ts';
import { nearest } from '../didyoumean.ts';
import type { Destination } from '../model/destination.ts';
import type { Model } from '../model/model.ts';
import { called } from '../model/object.ts';
import type { Schedule } from '../model/schedule.ts';
import { exampleSite } from './example-site.ts';
import { answering, knownContexts, madeByAsterisk } from './own-dialplan/reachable.ts';
import type { Rule, RuleContext } from './rule.ts';

export const destinationNowhere: Rule = {
  name: 'destination-nowhere',
  severity: 'error',
  summary: 'A call is sent to a number that cannot be dialled, or to a place of the dialplan that is not there.',
  why: "Such a call ends. A number is dialled in the `context` of the destination; `dialplan` leads to a context, an extension and a priority of the site's own dialplan, or of the generated one.",
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, fallback: { no_answer: "number:1001", busy: "dialplan:reception" } }
`),
  check(context) {
    // Thousands of users may lead to one place, and to look for it takes as long as its context has extensions.
    const known = new Map<string, Missing | undefined>();
    for (const { from, to } of leading(context.model)) {
      if (to.kind !== 'number' && to.kind !== 'dialplan') continue;
      const place =
        to.kind === 'number' ? `${to.number}@${to.context}` : `${to.context},${to.extension},${to.priority}`;
      if (!known.has(place)) known.set(place, whatIsMissing(context, to));
      const missing = known.get(place);
      if (missing === undefined) continue;
      const { what, hint } = missing;
      context.report({
        message: `${called(from)} leads to ${what}`,
        at: to.origin,
        ...(hint !== undefined && { hint }),
      });
    }
  },
};

/** What leads on, and where; a forward is a number that somebody dials, and has a rule of its own. */
function* leading(model: Model): Generator<{ readonly from: CallObject | Schedule; readonly to: Destination }> {
  // What a schedule leads to is the schedule's, and not of each that keeps it.
  const scheduled = new Set<Destination>();
  for (const from of model.schedules.values()) {
    for (const { to } of waysOfSchedule(from)) {
      scheduled.add(to);
      yield { from, to };
    }
  }
  for (const { from, way } of allWays(model))
    if (way.isForward !== true && !scheduled.has(way.to)) yield { from, to: way.to };
}

interface Missing {
  readonly what: string;
  readonly hint?: string;
}

function whatIsMissing(
  context: RuleContext,
  to: Extract<Destination, { kind: 'number' | 'dialplan' }>,
): Missing | undefined {
  if (to.kind === 'number') {
    // The number plan knows most numbers, and is there already; the dialplan also has codes and what people add to it.
    if (takerOf(numberPlanOf(context.model).levelsFrom(to.context), to.number) !== undefined) return undefined;
    if (answering(knownContexts(context), to.context, to.number)?.length !== 0) return undefined;
    return { what: `${to.number}, which cannot be dialled from context "${to.context}"` };
  }
  if (madeByAsterisk.has(to.context)) return undefined;
  const contexts = knownContexts(context);
  if (!contexts.has(to.context)) {
    const near = nearest(to.context, contexts.keys());
    return {
      what: `the context "${to.context}", which does not exist`,
      ...(near !== undefined && { hint: `did you mean "${near}"?` }),
    };
  }
  const found = answering(contexts, to.context, to.extension);
  if (found === undefined) return undefined;
  if (found.length === 0)
    return { what: `extension "${to.extension}" of the context "${to.context}", which has none that matches` };
  const isThere = /^\d+$/.test(to.priority)
    ? found.some(({ priorities }) => priorities.has(Number(to.priority)))
    : found.some(({ labels }) => labels.has(to.priority));
  if (isThere) return undefined;
  return {
    what: `priority "${to.priority}" of extension "${to.extension}" in the context "${to.context}", which has no such priority`,
  };
}
