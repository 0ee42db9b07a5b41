import { z } from 'zod';
import { ivrCommon } from './ivr-common.ts';
import { ivrNode } from './ivr-node.ts';
import { forms } from './patterns.ts';
import { formed } from './scalars.ts';

/** The long form of an IVR: a graph of nodes. */
export const ivrGraph = z
  .object({
    ...ivrCommon,
    start: formed(forms.ivrNode).describe('the node that a call begins with (`Goto` of extension `s`)'),
    on_hangup: formed(forms.ivrNode)
      .describe('the node that follows when the caller hangs up within the IVR (the extension `h`)')
      .optional(),
    on_error: formed(forms.ivrExit)
      .default('hangup')
      .describe(
        'what follows when a node cannot do its work: a sound that is missing, a value that is no number (`Goto` of extension `error`)',
      ),
    nodes: z.record(formed(forms.ivrNode), ivrNode).describe('what happens, by names'),
  })
  .strict();
