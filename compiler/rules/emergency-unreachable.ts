import { type Dialable, type Level, numberPlanOf } from '../callflow/number-plan.ts';
import { type NumberSet, numberSet } from '../callflow/number-set.ts';
import { subtractAll } from '../callflow/subtract.ts';
import { takersOn } from '../callflow/takers.ts';
import type { Model } from '../model/model.ts';
import { called } from '../model/object.ts';
import { enumerate } from './enumerate.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

export const emergencyUnreachable: Rule = {
  name: 'emergency-unreachable',
  severity: 'error',
  summary: 'From a context with people in it an emergency number cannot be dialled.',
  why: 'Everybody must be able to call for help. A context from which people phone has to include, directly or not, the outgoing context of an emergency route; and nothing else may have its numbers, for what is searched first would answer instead.',
  example: exampleSite(`contexts:
  default: { kind: internal, include: [to-extern] }
  workshop: { kind: internal }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
users:
  alice: { number: 1000, context: default }
  bob: { number: 1001, context: workshop }
trunks:
  operator: { kind: sip, host: sip.example.net }
routes:
  outgoing:
    emergency: { patterns: [15, 112], trunks: [operator], emergency: yes }
`),
  check({ model, report }) {
    const emergency = emergencyDialables(model);
    if (emergency.length === 0) return;
    for (const [context, user] of firstUsers(model)) {
      const levels = numberPlanOf(model).levelsFrom(context);
      const lost: Dialable[] = [];
      for (const dialable of emergency) {
        const outcome = follow(levels, dialable);
        if (outcome === 'lost') lost.push(dialable);
        else if (outcome !== 'reached') {
          const { object, origin } = outcome;
          report({
            message: `emergency number ${dialable.pattern}, dialled in context "${context}", reaches ${called(object)} (${where(origin)}) instead of ${called(dialable.object)}`,
            at: origin,
            related: [{ message: `${called(dialable.object)} is for it`, at: dialable.origin }],
            hint: `give ${called(object)} another number`,
          });
        }
      }
      const [first] = lost;
      if (first === undefined) continue;
      const declared = model.contexts.get(context);
      const numbers = enumerate(lost.map(({ pattern }) => pattern));
      report({
        message: `emergency ${lost.length === 1 ? 'number' : 'numbers'} ${numbers} cannot be dialled from context "${context}", where user "${user}" is`,
        ...(declared === undefined ? {} : { atKey: declared.origin }),
        related: [{ message: `${called(first.object)} is for ${lost.length === 1 ? 'it' : 'them'}`, at: first.origin }],
        hint: 'include the outgoing context of the route',
      });
    }
  },
};

/** The numbers and patterns of emergency routes, each once. */
function emergencyDialables(model: Model): Dialable[] {
  const found = new Map<string, Dialable>();
  for (const dialables of numberPlanOf(model).contexts.values()) {
    for (const dialable of dialables) {
      if (isForHelp(dialable) && !found.has(dialable.pattern)) found.set(dialable.pattern, dialable);
    }
  }
  return [...found.values()];
}

function isForHelp({ object }: Dialable): boolean {
  return object.kind === 'outgoing-route' && object.emergency;
}

/** The contexts in which users are, each with the first of them. */
function firstUsers(model: Model): Map<string, string> {
  const contexts = new Map<string, string>();
  for (const { name, context } of model.users.values()) if (!contexts.has(context)) contexts.set(context, name);
  return contexts;
}

/** What becomes of a call for help: also if only some of a pattern's numbers are taken or lost. */
function follow(levels: readonly Level[], { pattern }: Dialable): 'reached' | 'lost' | Dialable {
  let left: NumberSet[] = [numberSet(pattern)];
  for (const level of levels) {
    const rest: NumberSet[] = [];
    for (const piece of left) {
      const takers = takersOn(level, piece);
      const other = takers.find((taker) => !isForHelp(taker));
      if (other !== undefined) return other;
      rest.push(
        ...subtractAll(
          piece,
          takers.map(({ set }) => set),
        ),
      );
    }
    left = rest;
    if (left.length === 0) return 'reached';
  }
  return 'lost';
}
