import { z } from 'zod';
import { raw } from './raw.ts';
import { contextName, name, number, text, yesNo } from './scalars.ts';
import { secret } from './secret.ts';

export const conference = z
  .object({
    number: number()
      .describe('its number; a conference without one is reached through routes and other destinations')
      .optional(),
    context: contextName().describe('where the number is; the first internal context when left out').optional(),
    description: text().describe('for people only').optional(),
    pin: secret().describe('the digits everyone is asked for (`pin` of the user profile)').optional(),
    admin_pin: secret().describe('the digits of those who lead (`pin` of the admin profile)').optional(),
    wait_for_admin: yesNo()
      .default('no')
      .describe('hold everyone with music until somebody with the admin PIN is there (`wait_marked`)'),
    max_members: z
      .number()
      .int()
      .min(0)
      .max(9999)
      .default(0)
      .describe('how many may be in; 0 is no limit (`max_members`)'),
    music_on_hold: name()
      .default('default')
      .describe('what the first hears until the second comes (`music_on_hold_class`)'),
    announce_count: yesNo().default('no').describe('say how many are in to whom joins (`announce_user_count`)'),
    announce_names: yesNo()
      .default('no')
      .describe('record each name and play it on joining and leaving (`announce_join_leave`)'),
    quiet: yesNo().default('no').describe('no sounds when people come and go (`quiet`)'),
    record: yesNo().default('no').describe('record the conference (`record_conference`)'),
    asterisk: raw('bridge', 'user').default({}).describe('raw options of its profiles in confbridge.conf'),
  })
  .strict();
