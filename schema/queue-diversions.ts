import { z } from 'zod';
import { destination } from './destination.ts';
import { forms } from './patterns.ts';
import { duration, formed } from './scalars.ts';

/** Where callers go instead of waiting, the first that applies; whoever finds nobody waiting enters. */
export const queueDiversions = z
  .object({
    estimated_wait: z
      .object({
        over: duration().describe(
          'the longest wait that callers are let in for; the estimate is the smoothed hold time of answered calls since Asterisk started (`QUEUEHOLDTIME`)',
        ),
        to: destination().describe('where they go when it is longer (`GotoIf` before `Queue`)'),
      })
      .strict()
      .describe('too long a wait is to be expected')
      .optional(),
    waiting_ratio: z
      .object({
        over: z
          .union([formed(forms.ratio), z.number().int().min(1)])
          .describe(
            'the most waiting callers, this one included, for each member who is there; such as 2, or 0.5 (`QUEUE_WAITING_COUNT`, `QUEUE_MEMBER(,logged)`)',
          ),
        to: destination().describe('where they go when there are more (`GotoIf` before `Queue`)'),
      })
      .strict()
      .describe('too many callers wait for the members who are there')
      .optional(),
  })
  .strict();
