import { z } from 'zod';
import { queueFallback } from './fallback.ts';
import { forms } from './patterns.ts';
import { contextName, duration, formed, name, number, numberPattern, text } from './scalars.ts';
import { secret } from './secret.ts';

const operator = z
  .object({
    agent: z
      .union([formed(forms.agentNumber), z.number().int().nonnegative()])
      .describe(
        'the number the operator logs in with: an agent with the name of the user is made (`Agent/NUMBER` in `AddQueueMember`)',
      ),
    pin: secret().describe('asked for at login; nobody is asked without one (`pin` of pbxc-agents.conf)').optional(),
    hold: number()
      .describe(
        "the number of a queue for this operator's calls on hold (`NAME_switchboard_hold_AGENT`), instead of the shared one",
      )
      .optional(),
  })
  .strict();

/** Operators who answer for a whole house: the queues, agents and routes that their application expects, by the names it knows. */
export const switchboard = z
  .object({
    description: text().describe('for people only').optional(),
    number: number().describe('its number inside: that of the queue `NAME_switchboard`'),
    context: contextName()
      .describe('where its numbers are, a section of extensions.conf; the first internal context when left out')
      .optional(),
    incoming: z
      .array(numberPattern())
      .min(1)
      .describe('the numbers that outside callers reach it by: an incoming route `NAME_switchboard`')
      .optional(),
    hold: number().describe('the number of the queue for calls on hold (`NAME_switchboard_hold`)'),
    max_hold: duration()
      .describe(
        'how long a call is on hold before it waits for an operator again (fifth argument of `Queue`); no limit when left out',
      )
      .optional(),
    operators: z.record(formed(forms.name), operator).describe('who answers: users by name, who log in as agents'),
    strategy: z
      .enum(['ringall', 'leastrecent', 'fewestcalls', 'rrmemory', 'rrordered', 'random'])
      .default('rrmemory')
      .describe('whose phone rings when (`strategy`)'),
    timeout: duration().default(0).describe('how long one phone rings before the next; 0 is without end (`timeout`)'),
    max_wait: duration()
      .describe('how long a caller waits before going on to `fallback.no_answer`; no limit when left out')
      .optional(),
    fallback: queueFallback.default({}).describe('where calls go that no operator takes'),
    schedule: name()
      .describe('when it is open; at other times the schedule decides (`Gosub` to its `GotoIfTime` steps)')
      .optional(),
    music_on_hold: name().default('default').describe('what callers hear, waiting and on hold (`musicclass`)'),
    preprocess: contextName()
      .describe(
        "a subroutine of the site's own dialplan, called before a caller enters (`Gosub`); `xivo_subr_switchboard` when left out, if that dialplan has it",
      )
      .optional(),
  })
  .strict();
