import { called } from '../model/object.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const queueOfUsersAndAgents: Rule = {
  name: 'queue-of-users-and-agents',
  severity: 'warning',
  summary: 'A queue has both users and agents as members.',
  why: 'Reports of agents count what agents do: when they log in, pause and answer. A user in the same queue takes calls that no such report has, so that the figures of the queue and of its agents never agree. Make the user an agent, who may stay logged in on one phone.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users: { alice: { number: 1000 } }
agents: { ada: { number: 8000 } }
queues: { support: { number: 3000, members: [alice, { agent: ada }] } }
`),
  check({ model, report }) {
    for (const queue of model.queues.values()) {
      // Under skill rules, and in calls to the outside, users are not called at all: that is told by another rule.
      if (queue.agents.length === 0 || queue.outbound !== undefined) continue;
      if (queue.skillRules.length > 0 || queue.defaultSkills !== undefined) continue;
      const [user] = queue.members;
      if (user !== undefined)
        report({
          message: `reports of agents leave out what user "${user.user}" answers in ${called(queue)}`,
          at: user.origin,
          hint: 'make the user an agent',
        });
    }
  },
};
