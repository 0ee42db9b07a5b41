import { countNumbers, numberSet } from '../callflow/number-set.ts';
import { subtractAll } from '../callflow/subtract.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const callerNumberNever: Rule = {
  name: 'caller-number-never',
  severity: 'warning',
  summary: "A rule for callers' numbers is never used, or leaves nothing of a number.",
  why: 'Rules for the numbers of callers are tried in their order and the first that fits decides, so a rule for fewer numbers stands before one for more. A rule that takes away as many digits as a number has, and adds none, makes callers anonymous.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000 }
caller_numbers:
  - { match: +X., strip: 1, add: "00" }
  - { match: +33XXXXXXXXX, strip: 3, add: "0" }
`),
  check({ model, report }) {
    const before: ReturnType<typeof numberSet>[] = [];
    for (const { match, strip, add, origin } of model.callerNumbers) {
      const set = numberSet(match);
      if (before.length > 0 && countNumbers(set) > 0 && subtractAll(set, before).length === 0)
        report({
          message: `the rule for callers' numbers ${match} is never used: the rules before it take all of them`,
          at: origin,
          hint: 'put it before the rule that takes more',
        });
      if (add === '' && strip >= set.places.length)
        report({
          message: `the rule for callers' numbers ${match} takes away ${strip} digits, which may leave none`,
          at: origin,
          hint: 'strip fewer, or add some',
        });
      before.push(set);
    }
  },
};
