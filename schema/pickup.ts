import { z } from 'zod';
import { people } from './people.ts';
import { text } from './scalars.ts';

/** Who may answer calls that ring for others. */
export const pickup = z
  .object({
    interceptors: people('named_pickup_group').describe(
      'who takes calls, by `feature_codes.group_pickup` (`named_pickup_group` of their endpoints)',
    ),
    intercepted: people('named_call_group').describe(
      'whose calls are taken, whatever made the phone ring (`named_call_group` of their endpoints)',
    ),
    description: text().describe('for people only').optional(),
  })
  .strict();
