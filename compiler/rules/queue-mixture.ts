import { called, fieldOf } from '../model/object.ts';
import type { Queue } from '../model/queue.ts';
import { lanesOf } from '../skills/lanes.ts';
import { exampleSite } from './example-site.ts';
import type { Finding, Rule } from './rule.ts';

export const queueMixture: Rule = {
  name: 'queue-mixture',
  severity: 'error',
  summary: 'A queue says things that cannot be true together.',
  why: "Skill rules become penalties, so a queue has either them or a `penalty_rule`, and users have no skills: under skill rules nobody calls them. A queue for calls to the outside calls each agent for the agent's own calls and no others.",
  example: exampleSite(`contexts: { default: { kind: internal } }
users: { alice: { number: 1000 } }
skills: { english: {} }
agents: { ada: { number: 8000, skills: { english: 75 } } }
skill_rules: { best: { rules: [english > 0] } }
queues: { support: { number: 3000, members: [alice, { agent: ada }], default_skills: best } }
`),
  check({ model, report }) {
    for (const queue of model.queues.values()) {
      const lanes = lanesOf(model, queue);
      const skills = queue.skillRules.length > 0 ? 'skill_rules' : 'default_skills';
      if (lanes.length > 0) {
        if (queue.penaltyRule !== undefined) report(both(queue, 'penalty_rule', skills));
        const [user] = queue.members;
        if (user !== undefined)
          report({
            message: `user "${user.user}" of ${called(queue)} is never called: users have no skills, and the queue has \`${skills}\``,
            at: user.origin,
            hint: 'make the user an agent, or take the skill rules away',
          });
        const highest = Math.max(
          ...lanes.flatMap(({ plan }) => [...plan.levels.values()].flat().map((level) => level + plan.step)),
        );
        if (highest > highestPenalty)
          report({
            message: `penalties of ${called(queue)} with its skill rules reach ${highest}; Asterisk tells apart ${highestPenalty}`,
            at: fieldOf(queue, 'members'),
            hint: 'make the penalties of members smaller',
          });
      }
      if (queue.outbound === undefined) continue;
      for (const [field, is] of [
        [skills, lanes.length > 0],
        ['penalty_rule', queue.penaltyRule !== undefined],
        ['number', queue.number !== undefined],
      ] as const)
        if (is) report(both(queue, field, 'outbound'));
      const [user] = queue.members;
      if (user !== undefined)
        report({
          message: `user "${user.user}" is a member of ${called(queue)}, whose calls are those that agents make`,
          at: user.origin,
          hint: 'make the user an agent',
        });
    }
  },
};

/** Asterisk multiplies penalties by a million and has 31 bits. */
const highestPenalty = 2100;

function both(queue: Queue, field: string, other: string): Finding {
  return {
    message: `${called(queue)} has both \`${field}\` and \`${other}\``,
    at: fieldOf(queue, field),
    hint: 'take one of them away',
  };
}
