import { z } from 'zod';
import { forms } from './patterns.ts';
import { formed } from './scalars.ts';

const forwardNumber = () => z.union([formed(forms.forwardNumber), z.number().int().nonnegative()]);

/** Numbers that a user's calls go on to, dialled as the user would. */
export const forwards = z
  .object({
    unconditional: forwardNumber()
      .describe(
        'every call, before the phone rings (an argument of `pbxc-ring`, and `PBXC_START_forward_unconditional` of the endpoint)',
      )
      .optional(),
    no_answer: forwardNumber()
      .describe(
        'calls that nobody answers, or that find no phone registered (an argument of `pbxc-ring`, and `PBXC_START_forward_no_answer` of the endpoint)',
      )
      .optional(),
    busy: forwardNumber()
      .describe(
        'calls that find the user busy, or are refused (an argument of `pbxc-ring`, and `PBXC_START_forward_busy` of the endpoint)',
      )
      .optional(),
  })
  .strict();
