import { type Dialable, numberPlanOf } from '../callflow/number-plan.ts';
import type { RangeKind } from '../model/context.ts';
import { called, type Kind } from '../model/object.ts';
import { isInRange, type NumberRange } from '../model/values.ts';
import { enumerate } from './enumerate.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

const rangeOf: Partial<Record<Kind, RangeKind>> = {
  user: 'users',
  group: 'groups',
  queue: 'queues',
  conference: 'conferences',
  paging: 'pagings',
  parking: 'parkings',
  ivr: 'ivrs',
  'incoming-route': 'numbers',
};

export const numberOutOfRange: Rule = {
  name: 'number-out-of-range',
  severity: 'error',
  summary: 'A number is outside the ranges that its context reserves for its kind of object.',
  why: 'The ranges of a context are its numbering plan: what the operator delivers, and which thousand belongs to whom. A number outside them is a slip of the finger, or the plan is out of date. Patterns of incoming routes are not checked, nor are kinds for which a context has no range.',
  example: exampleSite(`contexts: { default: { kind: internal, ranges: { users: 1000-1999 } } }
users:
  alice: { number: 2000 }
`),
  check({ model, report }) {
    for (const [name, dialables] of numberPlanOf(model).contexts) {
      const context = model.contexts.get(name);
      if (context === undefined) continue;
      for (const dialable of dialables) {
        const kind = rangeOf[dialable.object.kind];
        const ranges = kind === undefined ? undefined : context.ranges[kind];
        if (kind === undefined || ranges === undefined || isAllowed(dialable, ranges)) continue;
        const written = enumerate(ranges.map(writeRange));
        report({
          message: `number ${dialable.pattern} of ${called(dialable.object)} is outside the ${kind} of context "${name}": ${written}`,
          at: dialable.origin,
          related: [{ message: `context "${name}" is declared here`, atKey: context.origin }],
          hint: `take one of these numbers, or widen \`ranges.${kind}\``,
        });
      }
    }
  },
};

/** What the operator sends may also be a pattern, or start with `+`: only plain digits are compared. */
function isAllowed({ pattern, object }: Dialable, ranges: readonly NumberRange[]): boolean {
  if (object.kind === 'incoming-route' && !/^[0-9]+$/.test(pattern)) return true;
  return ranges.some((range) => isInRange(pattern, range));
}

function writeRange({ from, to, digits }: NumberRange): string {
  const ends = [from, to].map((end) => String(end).padStart(digits, '0'));
  return from === to ? (ends[0] ?? '') : ends.join('-');
}
