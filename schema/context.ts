import { z } from 'zod';
import { contextName, name, range, text } from './scalars.ts';

const ranges = () => z.union([range(), z.array(range()).min(1)]);

export const context = z
  .object({
    kind: z
      .enum(['internal', 'incoming', 'outgoing'])
      .describe(
        '`internal`: people and what they may dial; `incoming`: what outside callers reach; `outgoing`: the outside line',
      ),
    description: text().describe('for people only').optional(),
    host: name().describe('the host it is on; every host with the role `pbx` when left out').optional(),
    ranges: z
      .object({
        users: ranges().describe('numbers of users (checked by the rule `number-out-of-range`; in no file)').optional(),
        groups: ranges()
          .describe('numbers of groups (checked by the rule `number-out-of-range`; in no file)')
          .optional(),
        queues: ranges()
          .describe('numbers of queues (checked by the rule `number-out-of-range`; in no file)')
          .optional(),
        conferences: ranges()
          .describe('numbers of conferences (checked by the rule `number-out-of-range`; in no file)')
          .optional(),
        pagings: ranges()
          .describe('numbers of pagings (checked by the rule `number-out-of-range`; in no file)')
          .optional(),
        parkings: ranges()
          .describe(
            'numbers of parking lots, and of their positions (checked by the rule `number-out-of-range`; in no file)',
          )
          .optional(),
        ivrs: ranges().describe('numbers of IVRs (checked by the rule `number-out-of-range`; in no file)').optional(),
        numbers: ranges()
          .describe(
            'for an incoming context: the numbers that the operator delivers (checked by the rule `number-out-of-range`; in no file)',
          )
          .optional(),
      })
      .strict()
      .default({})
      .describe('which numbers each kind of object may take here; a kind without a range may take any'),
    include: z
      .array(contextName())
      .default([])
      .describe('contexts whose numbers can be dialled from this one too, in this order (`include =`)'),
  })
  .strict();
