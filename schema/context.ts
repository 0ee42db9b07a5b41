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
        users: ranges().describe('numbers of users').optional(),
        groups: ranges().describe('numbers of groups').optional(),
        queues: ranges().describe('numbers of queues').optional(),
        conferences: ranges().describe('numbers of conferences').optional(),
        pagings: ranges().describe('numbers of pagings').optional(),
        parkings: ranges().describe('numbers of parking lots, and of their positions').optional(),
        ivrs: ranges().describe('numbers of IVRs').optional(),
        numbers: ranges().describe('for an incoming context: the numbers that the operator delivers').optional(),
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
