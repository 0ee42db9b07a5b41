import { z } from 'zod';
import { groupFallback } from './fallback.ts';
import { raw } from './raw.ts';
import { contextName, duration, language, name, number, text, yesNo } from './scalars.ts';

export const group = z
  .object({
    number: number()
      .describe(
        'its number (`exten` of its context in extensions.conf); a group without one is reached through routes and other destinations',
      )
      .optional(),
    context: contextName()
      .describe('where the number is, a section of extensions.conf; the first internal context when left out')
      .optional(),
    description: text().describe('for people only').optional(),
    members: z.array(name()).min(1).describe('the users that ring, in order (`member` of queues.conf)'),
    strategy: z
      .enum(['ringall', 'linear', 'leastrecent', 'fewestcalls', 'rrmemory', 'random'])
      .default('ringall')
      .describe('who rings when (`strategy` in queues.conf)'),
    ring: duration()
      .default('30s')
      .describe('how long the group rings before the call goes on to `fallback.no_answer`'),
    member_ring: duration()
      .default('15s')
      .describe('how long one member rings, where the strategy takes turns (`timeout`)'),
    ring_in_use: yesNo().default('no').describe('ring members that are on the phone (`ringinuse`)'),
    music_on_hold: name().describe('what the caller hears instead of ringing (`musicclass`)').optional(),
    language: language()
      .describe('the language of the call from here on, whatever it was (`CHANNEL(language)`)')
      .optional(),
    preprocess: contextName()
      .describe("a subroutine of the site's own dialplan, called before the group rings (`Gosub`)")
      .optional(),
    fallback: groupFallback.default({}).describe('where calls go that nobody takes'),
    schedule: name()
      .describe('when it rings; at other times the schedule decides (`Gosub` to its `GotoIfTime` steps)')
      .optional(),
    permissions: z
      .array(name())
      .default([])
      .describe(
        'the call permissions that bind what its members call, after those of their own (pbxc-permissions.conf and `GotoIf` before `Dial`)',
      ),
    asterisk: raw('queue').default({}).describe('raw options of its section in queues.conf'),
  })
  .strict();
