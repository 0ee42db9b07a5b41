import { z } from 'zod';
import { raw } from './raw.ts';
import { contextName, duration, name, number, soundName, text, yesNo } from './scalars.ts';
import { secret } from './secret.ts';

export const conference = z
  .object({
    number: number()
      .describe(
        'its number (`exten` of its context in extensions.conf); a conference without one is reached through routes and other destinations',
      )
      .optional(),
    context: contextName()
      .describe('where the number is, a section of extensions.conf; the first internal context when left out')
      .optional(),
    description: text().describe('for people only').optional(),
    pin: secret().describe('the digits everyone is asked for (`pin` of the user profile)').optional(),
    admin_pin: secret().describe('the digits of those who lead (`pin` of the admin profile)').optional(),
    wait_for_admin: yesNo()
      .default('no')
      .describe('hold everyone with music until somebody with the admin PIN is there (`wait_marked`)'),
    end_with_admin: yesNo()
      .default('no')
      .describe('everybody has to leave with the last who has the admin PIN (`end_marked`)'),
    mute_at_entry: yesNo()
      .default('no')
      .describe('nobody is heard before pressing `1`, but those who have the admin PIN (`startmuted`)'),
    max_members: z
      .number()
      .int()
      .min(0)
      .max(9999)
      .default(0)
      .describe('how many may be in; 0 is no limit, and the admin PIN lets in one more (`max_members`)'),
    max_duration: duration().describe('how long each may stay; no limit when left out (`timeout`)').optional(),
    music_on_hold: name()
      .default('default')
      .describe('what the first hears until the second comes (`music_on_hold_class`)'),
    announcement: soundName().describe('what everybody hears on joining (`announcement`)').optional(),
    announce_alone: yesNo()
      .default('yes')
      .describe('tell the first that nobody else is there yet (`announce_only_user`)'),
    announce_count: yesNo().default('no').describe('say how many are in to whom joins (`announce_user_count`)'),
    announce_names: z
      .union([z.boolean(), z.enum(['yes', 'no', 'review'])])
      .default('no')
      .describe(
        'record each name and play it on joining and leaving (`announce_join_leave`); `review` lets people hear theirs and say it again (`announce_join_leave_review`)',
      ),
    quiet: yesNo()
      .default('no')
      .describe('no sounds and no names when people come and go; the count is still said (`quiet`)'),
    record: yesNo()
      .default('no')
      .describe(
        'record the conference, from the first to the last, as `confbridge-NAME-TIME.wav` where recordings are (`record_conference`)',
      ),
    preprocess: contextName()
      .describe("a subroutine of the site's own dialplan, called before somebody joins (`Gosub`)")
      .optional(),
    asterisk: raw('bridge', 'user').default({}).describe('raw options of its profiles in confbridge.conf'),
  })
  .strict();
