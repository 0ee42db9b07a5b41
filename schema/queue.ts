import { z } from 'zod';
import { queueFallback } from './fallback.ts';
import { forms } from './patterns.ts';
import { queueDiversions } from './queue-diversions.ts';
import { queueOptions, queuePrompts } from './queue-options.ts';
import { raw } from './raw.ts';
import { contextName, duration, formed, language, name, number, soundName, text, yesNo } from './scalars.ts';

const emptyWhen = () =>
  z.array(z.enum(['unavailable', 'invalid', 'unknown', 'paused', 'penalty', 'inuse', 'ringing', 'wrapup'])).max(8);

export const queue = z
  .object({
    number: number()
      .describe(
        'its number (`exten` of its context in extensions.conf); a queue without one is reached through routes and other destinations',
      )
      .optional(),
    context: contextName()
      .describe('where the number is, a section of extensions.conf; the first internal context when left out')
      .optional(),
    description: text().describe('for people only').optional(),
    members: z
      .array(
        z.union([
          name(),
          z
            .object({
              user: name().describe('a user (`member`)').optional(),
              agent: name().describe('an agent, who is a member while logged in (`AddQueueMember`)').optional(),
              agents: name().describe('all agents of a group (`AddQueueMember`)').optional(),
              penalty: z
                .number()
                .int()
                .min(0)
                .max(1000)
                .default(0)
                .describe(
                  'members with a higher one are called only when those with a lower cannot (the penalty of `member`)',
                ),
              ring_in_use: yesNo()
                .describe(
                  "ring this user's phone also during a call, or never, whatever the queue says (the `ringinuse` of `member`)",
                )
                .optional(),
              wrapup_time: duration()
                .describe(
                  "how long this member is left alone after a call of this queue, instead of the queue's time or the agent's (the `wrapuptime` of `member` and of `AddQueueMember`)",
                )
                .optional(),
              paused: yesNo()
                .default('no')
                .describe(
                  'gets no calls to begin with: until a manager ends the pause, or the agent by the code (the `paused` of `member`; `PauseQueueMember` after a login)',
                ),
            })
            .strict(),
        ]),
      )
      .default([])
      .describe('who answers, in order (`member`): users by name, or objects for agents and penalties'),
    strategy: z
      .enum(['ringall', 'linear', 'leastrecent', 'fewestcalls', 'rrmemory', 'rrordered', 'random', 'wrandom'])
      .default('rrmemory')
      .describe('who rings when (`strategy`)'),
    timeout: duration().default('15s').describe('how long one member rings (`timeout`)'),
    retry: duration().default('5s').describe('how long callers wait before members ring again (`retry`)'),
    wrapup_time: duration().default(0).describe('how long a member is left alone after a call (`wrapuptime`)'),
    max_wait: duration()
      .describe('how long a caller waits before going on to `fallback.no_answer`; no limit when left out')
      .optional(),
    max_length: z
      .number()
      .int()
      .min(0)
      .max(9999)
      .default(0)
      .describe('how many callers may wait; 0 is no limit (`maxlen`)'),
    weight: z
      .number()
      .int()
      .min(0)
      .max(999)
      .default(0)
      .describe('the queue with the higher one gets a shared member first (`weight`)'),
    service_level: duration().default(0).describe('calls answered within this time count as in time (`servicelevel`)'),
    ring_in_use: yesNo().default('no').describe('ring members that are on the phone (`ringinuse`)'),
    join_empty: emptyWhen()
      .default(['unavailable', 'invalid', 'unknown'])
      .describe(
        'members in these states count as nobody when a caller arrives; without any, callers always enter (`joinempty`)',
      ),
    leave_when_empty: emptyWhen()
      .default(['unavailable', 'invalid', 'unknown'])
      .describe('members in these states count as nobody while callers wait (`leavewhenempty`)'),
    music_on_hold: name().default('default').describe('what waiting callers hear (`musicclass`)'),
    ring_instead_of_music: yesNo()
      .default('no')
      .describe('callers hear ringing instead of music (option `r` of `Queue`)'),
    announce: soundName().describe('played to the member before the caller is put through (`announce`)').optional(),
    announce_position: z
      .union([z.boolean(), z.enum(['yes', 'no', 'limit', 'more'])])
      .default('no')
      .describe(
        'tell callers their place in the queue: yes, only up to `announce_limit`, or from there "more than" (`announce-position`)',
      ),
    announce_every: duration().default(0).describe('how often they are told; 0 never (`announce-frequency`)'),
    ...queueOptions,
    prompts: queuePrompts.default({}).describe("sounds instead of Asterisk's own for these words"),
    penalty_rule: name()
      .describe('how penalties of members count the longer a caller waits, from `penalty_rules` (`defaultrule`)')
      .optional(),
    skill_rules: z
      .array(name())
      .default([])
      .describe(
        'the sets of `skill_rules` that calls of this queue may bring. Each has a list of waiting callers of its own, and one for each value of its variables',
      ),
    default_skills: formed(forms.skillCall)
      .describe(
        'the set for calls that bring none, such as `select_lang(lang=german)`; without one any member answers them',
      )
      .optional(),
    outbound: z
      .object({
        longer_than: z
          .number()
          .int()
          .min(0)
          .max(20)
          .default(6)
          .describe('only numbers with more digits are calls of the queue (a `GotoIf` of the outgoing route)'),
      })
      .strict()
      .describe(
        'calls to the outside that agents of this queue make count as calls of the queue, with its wrap-up; its own number is for nobody else',
      )
      .optional(),
    language: language()
      .describe('the language of the call from here on, whatever it was (`CHANNEL(language)`)')
      .optional(),
    preprocess: contextName()
      .describe("a subroutine of the site's own dialplan, called before a caller enters (`Gosub`)")
      .optional(),
    diversions: queueDiversions
      .default({})
      .describe('where callers go instead of waiting; asked once, before `preprocess`, and never of the first caller'),
    fallback: queueFallback.default({}).describe('where calls go that nobody takes'),
    schedule: name()
      .describe('when it is open; at other times the schedule decides (`Gosub` to its `GotoIfTime` steps)')
      .optional(),
    asterisk: raw('queue').default({}).describe('raw options of its section in queues.conf'),
  })
  .strict();
