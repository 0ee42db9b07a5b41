import { z } from 'zod';
import { forms } from './patterns.ts';
import { formed } from './scalars.ts';
import { trunkCommon } from './trunk-common.ts';

/** Calls arrive where the ports of the group say, so this kind has no `context`. */
const { context: _, ...common } = trunkCommon;

export const dahdiTrunk = z
  .object({
    kind: z.literal('dahdi'),
    ...common,
    group: z
      .union([formed(forms.dahdiGroup), z.number().int().min(0).max(63)])
      .describe(
        'the ports that are called, by a group that they are in: `0` or `g0` from the lowest free channel, `G0` from the highest, `r0` and `R0` in turn (`DAHDI/g0/NUMBER`)',
      ),
  })
  .strict();
