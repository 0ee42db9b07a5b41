import { z } from 'zod';
import { groupFallback } from './fallback.ts';
import { forms } from './patterns.ts';
import { duration, formed, name, text } from './scalars.ts';

const secretary = z
  .object({
    user: name().describe('the secretary, whose phone rings (`Dial`)'),
    code: z
      .union([formed(forms.pauseCode), z.number().int().nonnegative().max(9999)])
      .describe(
        'up to four digits; `feature_codes.boss_secretary_filter` and this switch the filter on or off for the secretary. Printed on keys, so never give it to another',
      ),
  })
  .strict();

/** Calls for a boss that secretaries take. */
export const filter = z
  .object({
    boss: name().describe(
      "the user whose calls are filtered (`Gosub` to `pbxc-filter`, before the user's phone rings)",
    ),
    secretaries: z
      .array(secretary)
      .min(1)
      .describe(
        'who takes the calls while the filter is on for them; where one rings after the other, the last is the first',
      ),
    strategy: z
      .enum(['bossfirst-serial', 'bossfirst-simult', 'secretary-serial', 'secretary-simult', 'all'])
      .default('bossfirst-serial')
      .describe(
        'who rings when: `bossfirst-serial` the boss, then one secretary after the other; `bossfirst-simult` the boss, then all secretaries at once; `secretary-serial` and `secretary-simult` the same without the boss; `all` everybody at once',
      ),
    calls: z
      .enum(['all', 'internal', 'external'])
      .default('all')
      .describe(
        'which calls are filtered, by where they come from (`XIVO_CALLORIGIN`); those of the secretaries never are',
      ),
    boss_ring: duration().default('10s').describe('how long the boss rings before the secretaries (`Dial`)'),
    ring: duration().default('20s').describe('how long one secretary rings, or all at once (`Dial`)'),
    caller_name: text(60).describe('tells secretaries which boss was called (`CALLERID(name)`)').optional(),
    caller_name_mode: z
      .enum(['prepend', 'append', 'overwrite'])
      .default('prepend')
      .describe("whether `caller_name` stands before or after the caller's name, or instead of it"),
    fallback: groupFallback.default({}).describe('where calls go that nobody of the filter takes'),
    description: text().describe('for people only').optional(),
  })
  .strict();
