import type { Filter, Secretary } from '../model/filter.ts';
import { called, fieldOf } from '../model/object.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const filterMembers: Rule = {
  name: 'filter-members',
  severity: 'error',
  summary: 'The filter of a boss has members that contradict each other.',
  why: "A boss has one filter, is no secretary of it, and each secretary is in it once. The code of a secretary switches one filter for one secretary, so no two have the same: give each a code of its own, and never the one of somebody who has left, which is still on people's keys.",
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  fernando: { number: 1000 }
  linda: { number: 1001 }
  rebecca: { number: 1002 }
filters:
  fernando:
    boss: fernando
    secretaries: [{ user: linda, code: 1 }, { user: rebecca, code: 1 }]
`),
  check({ model, report }) {
    const bosses = new Map<string, Filter>();
    const codes = new Map<string, Secretary>();
    for (const filter of model.filters.values()) {
      const other = bosses.get(filter.boss);
      if (other === undefined) bosses.set(filter.boss, filter);
      else
        report({
          message: `user "${filter.boss}" is the boss of ${called(other)} and of ${called(filter)}`,
          at: fieldOf(filter, 'boss'),
          related: [{ message: `${called(other)} is here`, atKey: other.origin }],
          hint: 'make one filter of both',
        });
      const here = new Set<string>();
      for (const secretary of filter.secretaries) {
        const { user, code, origin } = secretary;
        if (user === filter.boss)
          report({
            message: `user "${user}" is boss and secretary of ${called(filter)}`,
            at: origin,
            hint: 'take the secretary away',
          });
        if (here.has(user))
          report({
            message: `user "${user}" is a secretary of ${called(filter)} twice`,
            at: origin,
            hint: 'take one of them away',
          });
        here.add(user);
        const taken = codes.get(code);
        if (taken === undefined) codes.set(code, secretary);
        else
          report({
            message: `code ${code} of secretary "${user}" is that of secretary "${taken.user}" already`,
            at: origin,
            related: [{ message: `code ${code} is taken here`, at: taken.origin }],
            hint: 'give each secretary of each filter another code',
          });
      }
    }
  },
};
