import { z } from 'zod';
import { duration } from './scalars.ts';

const penalty = () => z.number().int().min(0).max(2000);

/** How the penalties of members count the longer a caller waits (a section of queuerules.conf). */
export const penaltyRule = z
  .array(
    z
      .object({
        after: duration().describe(
          'how long the caller has waited (first part of `penaltychange`); 0 is from the start',
        ),
        max: penalty().describe('members with a higher penalty are left alone (`QUEUE_MAX_PENALTY`)').optional(),
        min: penalty().describe('members with a lower penalty are left alone (`QUEUE_MIN_PENALTY`)').optional(),
        raise: penalty()
          .describe('members with a lower penalty count as having this one (`QUEUE_RAISE_PENALTY`)')
          .optional(),
      })
      .strict(),
  )
  .min(1);
