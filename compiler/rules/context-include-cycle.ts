import { includesOf } from '../callflow/includes.ts';
import type { Context } from '../model/context.ts';
import { fieldOf } from '../model/object.ts';
import { exampleSite } from './example-site.ts';
import { findCycle } from './find-cycle.ts';
import { itemOf } from './item-of.ts';
import type { Rule } from './rule.ts';

export const contextIncludeCycle: Rule = {
  name: 'context-include-cycle',
  severity: 'error',
  summary: 'A context includes itself, directly or through others.',
  why: 'Asterisk breaks off such a search with a warning at every call, and which number is found depends on where it started. Take one of the includes away; what both contexts need goes into a third that both include.',
  example: exampleSite(`contexts:
  default: { kind: internal, include: [reception] }
  reception: { kind: internal, include: [default] }
`),
  check({ model, report }) {
    const includes = includesOf(model);
    const seen = new Set<string>();
    for (const context of model.contexts.values()) {
      if (seen.has(context.name)) continue;
      const cycle = findCycle(includes, context.name);
      if (cycle === undefined) continue;
      for (const name of cycle) seen.add(name);
      report({
        message: `context "${context.name}" includes itself: ${[...cycle, context.name].join(' -> ')}`,
        ...placeIn(context, cycle),
        hint: 'take one of these includes away',
      });
    }
  },
};

/** The include that begins the round; where the site's own dialplan says it, the context. */
function placeIn(context: Context, cycle: readonly string[]) {
  const at = context.include.indexOf(cycle[1] ?? context.name);
  return at < 0 ? { atKey: context.origin } : { at: itemOf(fieldOf(context, 'include'), at) };
}
