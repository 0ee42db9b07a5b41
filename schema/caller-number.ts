import { z } from 'zod';
import { forms } from './patterns.ts';
import { formed, numberPattern, text } from './scalars.ts';

/** What becomes of the number of a caller from outside, so that it can be called back and is found in a directory. */
export const callerNumber = z
  .object({
    match: numberPattern().describe(
      'the numbers this is for (`exten` of a context `pbxc-caller-number-N` in extensions.conf)',
    ),
    strip: z
      .number()
      .int()
      .min(0)
      .max(40)
      .default(0)
      .describe('how many digits are taken away at the start, `+` counting as one'),
    add: z
      .union([formed(forms.number), z.literal(''), z.number().int().nonnegative()])
      .default('')
      .describe('what is put before the rest (`CALLERID(num)`)'),
    description: text().describe('for people only').optional(),
  })
  .strict();
