import { called, fieldOf } from '../model/object.ts';
import { type Lane, lanesOf } from '../skills/lanes.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const skillRuleNobodyFits: Rule = {
  name: 'skill-rule-nobody-fits',
  severity: 'error',
  summary: 'No agent of a queue can ever take the calls that skill rules send there.',
  why: 'A rule that no agent of any of its queues fits does nothing, whoever logs in; and callers of a queue whose rules nobody fits reach nobody. Somebody lacks a skill, or the rule asks for too much. An agent without a skill fits no comparison with it, not even with 0.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users: { alice: { number: 1000 } }
skills: { english: {} }
agents: { ada: { number: 8000, skills: { english: 25 } } }
skill_rules: { best: { rules: ["WT < 60, english > 50", english > 0] } }
queues: { support: { number: 3000, members: [{ agent: ada }], default_skills: best } }
`),
  check({ model, report }) {
    const lanes = [...model.queues.values()].flatMap((queue) => lanesOf(model, queue));
    for (const lane of lanes) {
      if (lane.plan.groups.length > 0) continue;
      const message = `no agent of ${called(lane.queue)} fits any of ${called(lane.set)}${valuesOf(lane)}`;
      const at = fieldOf(lane.queue, lane.queue.skillRules.includes(lane.set.name) ? 'skill_rules' : 'default_skills');
      report({ message, at, hint: 'give an agent of the queue the skills, or take the rules from it' });
    }
    for (const set of model.skillRules.values()) {
      const own = lanes.filter((lane) => lane.set === set);
      if (!own.some(({ plan }) => plan.groups.length > 0)) continue;
      for (const [index, rule] of set.rules.entries()) {
        if (own.some(({ plan }) => plan.groups.some((group) => group.fits[index]))) continue;
        report({
          message: `no agent of the queues with ${called(set)} fits \`${rule.text}\``,
          at: rule.origin,
          hint: 'give an agent the skills, or take the rule away',
        });
      }
    }
  },
};

function valuesOf({ values }: Lane): string {
  const pairs = [...values].map(([variable, value]) => `\`${variable}\` ${value}`);
  return pairs.length === 0 ? '' : ` with ${pairs.join(' and ')}`;
}
