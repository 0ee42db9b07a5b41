import { z } from 'zod';
import { forms } from './patterns.ts';
import { contextName, duration, formed, name, text } from './scalars.ts';
import { secret } from './secret.ts';
import { skillName } from './skill.ts';

/** Someone who answers calls of queues from whatever phone they log in on. */
export const agent = z
  .object({
    number: z
      .union([formed(forms.agentNumber), z.number().int().nonnegative()])
      .describe('what the agent logs in with; the log and `queue show` call them `Agent/NUMBER`'),
    name: text(120)
      .describe(
        'the full name, which keys for the agent show that have no label (`linekey.N.label` of a Yealink, `button` of sccp.conf)',
      )
      .optional(),
    pin: secret().describe('asked for at login; nobody is asked without one (`pin` of pbxc-agents.conf)').optional(),
    group: name().describe('the group of agents, from `agent_groups`').optional(),
    skills: z
      .record(skillName(), z.number().int().min(-1000000).max(1000000))
      .default({})
      .describe(
        'how well the agent does what; a skill that is left out is not 0 but undefined (the penalty of `AddQueueMember` in queues with `skill_rules`)',
      ),
    wrapup_time: duration()
      .describe("how long this agent is left alone after a call, instead of the queue's time (`wrapuptime`)")
      .optional(),
    preprocess: contextName()
      .describe(
        "a subroutine of the site's own dialplan, called when a call is on its way to the agent's phone (`Gosub`)",
      )
      .optional(),
    description: text().describe('for people only').optional(),
  })
  .strict();

/** Agents that are named together. */
export const agentGroup = z
  .object({
    description: text().describe('for people only').optional(),
  })
  .strict();

/** Why agents take a break. */
export const pauseReason = z
  .object({
    code: z
      .union([formed(forms.pauseCode), z.number().int().nonnegative()])
      .describe('the digits after `*` that pause for this reason: code of `agent_pause`, phone, `*` and these'),
    description: text().describe('for people only').optional(),
  })
  .strict();
