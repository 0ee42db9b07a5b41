import { z } from 'zod';
import { forms } from './patterns.ts';
import { formed } from './scalars.ts';
import { trunkCommon } from './trunk-common.ts';

export const customTrunk = z
  .object({
    kind: z.literal('custom'),
    ...trunkCommon,
    interface: formed(forms.channel).describe(
      'what is dialled is `INTERFACE/NUMBER` and the suffix: `DAHDI/g1`, `Local`',
    ),
    suffix: formed(forms.channelSuffix).describe('what follows the number, such as `@from-extern`').optional(),
  })
  .strict();
