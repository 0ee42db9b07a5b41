import { called } from '../model/object.ts';
import { lanesOf } from '../skills/lanes.ts';
import { applies } from '../skills/select-members.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const skillRuleNeverTried: Rule = {
  name: 'skill-rule-never-tried',
  severity: 'warning',
  summary: 'A skill rule is never tried, since an earlier one always decides.',
  why: 'Rules are tried in order, and a rule without a condition on the time waited decides as long as somebody who fits it is logged in. A later rule counts only when someone can be there who fits that one and not the earlier. Put it first, or give the earlier one a time: `WT < 60, ...`.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users: { alice: { number: 1000 } }
skills: { english: {} }
agents: { ada: { number: 8000, skills: { english: 75 } } }
skill_rules: { best: { rules: [english > 0, english > 50] } }
queues: { support: { number: 3000, members: [{ agent: ada }], default_skills: best } }
`),
  check({ model, report }) {
    const lanes = [...model.queues.values()].flatMap((queue) => lanesOf(model, queue));
    for (const set of model.skillRules.values()) {
      const plans = lanes.filter((lane) => lane.set === set).map(({ plan }) => plan);
      for (const [index, rule] of set.rules.entries()) {
        const isFit = plans.some(({ groups }) => groups.some((group) => group.fits[index]));
        const isTried = plans.some(({ levels, windows }) =>
          [...levels.keys()].some((state) =>
            windows.some(({ after }) => {
              const first = set.rules.findIndex((each, at) => (state & (2 ** at)) !== 0 && applies(each, after));
              return first === index;
            }),
          ),
        );
        if (isFit && !isTried)
          report({
            message: `\`${rule.text}\` of ${called(set)} is never tried: an earlier rule decides whoever is logged in`,
            at: rule.origin,
            hint: 'put it before, or give the earlier rule a time: `WT < 60, ...`',
          });
      }
    }
  },
};
