import { z } from 'zod';
import { featureCodes } from './features.ts';
import { forms } from './patterns.ts';
import { formed, name, number, text, yesNo } from './scalars.ts';

/** A function key of a phone: exactly one thing that it dials or presses, and whether its lamp shows how that is. */
const key = z
  .object({
    user: name().describe('dials a user; lit while the phone is in use (`hint`: the device)').optional(),
    group: name().describe('dials a group; blinks while a call to it rings (`hint`: `Queue:NAME`)').optional(),
    queue: name().describe('dials a queue; blinks while a caller waits in it (`hint`: `Queue:NAME`)').optional(),
    conference: name()
      .describe('dials a conference; lit while somebody is in it (`hint`: `confbridge:NAME`)')
      .optional(),
    agent: name()
      .describe('logs an agent in or out on this phone; lit while the agent is logged in (`hint`: a `Custom:` device)')
      .optional(),
    action: z
      .enum(['toggle', 'login', 'logout'])
      .describe('of a key for an agent: what it does; `toggle` when left out')
      .optional(),
    bsfilter: name()
      .describe(
        'switches a filter of `filters` on or off for a secretary; lit while it is on (`hint`: a `Custom:` device)',
      )
      .optional(),
    secretary: name()
      .describe(
        'of a key for a filter: for which of its secretaries (`Custom:pbxc-filter-CODE` of its `hint`); the user of the key, or the only one, when left out',
      )
      .optional(),
    forward: z
      .enum(['unconditional', 'no_answer', 'busy'])
      .describe('switches a forward of the user on or off; lit while it is on (`hint`: a `Custom:` device)')
      .optional(),
    to: formed(forms.forwardNumber)
      .or(z.number().int().nonnegative())
      .describe(
        'of a key for a forward: the number; lit only while calls go there (`Custom:pbxc-FORWARD-USER*NUMBER` of its `hint`). The phone asks for it when left out',
      )
      .optional(),
    service: featureCodes
      .keyof()
      .describe(
        'dials a code of `feature_codes`; lit while the service is on, or for `voicemail` while there are new messages (`hint`: a `Custom:` or `MWI:` device)',
      )
      .optional(),
    onlinerec: z
      .enum(['yes'])
      .or(z.literal(true))
      .describe('presses `in_call_codes.online_recording` in a call')
      .optional(),
    transfer: z
      .enum(['blind', 'attended'])
      .describe('presses `in_call_codes.blind_transfer` or `attended_transfer` in a call')
      .optional(),
    paging: name().describe('calls a paging; lit while somebody speaks to it (`hint`: a `Custom:` device)').optional(),
    park: name()
      .describe(
        'dials the number of a parking lot: a call that is transferred to it is parked (`linekey.N.value` of a Yealink); has no lamp',
      )
      .optional(),
    park_position: number()
      .describe(
        'fetches the call from a position of a parking lot; lit while one is there (`hint`: `park:POSITION@CONTEXT`)',
      )
      .optional(),
    number: number().describe('dials a number (`linekey.N.value` of a Yealink); has no lamp').optional(),
    custom: formed(forms.extension)
      .or(z.number().int().nonnegative())
      .describe(
        "dials any extension that the user may dial, also of the site's own dialplan; its lamp shows the extension's own `hint`, or `hint`",
      )
      .optional(),
    hint: formed(forms.devices)
      .describe('of a custom key: the devices that its lamp shows, such as `Custom:door` (`hint` of an extension)')
      .optional(),
    supervision: yesNo()
      .describe(
        'whether the key has a lamp (its `hint`, for the phone to subscribe to); where one can be right, `yes` when left out',
      )
      .optional(),
    label: text(40)
      .describe(
        'what the phone shows beside it (`linekey.N.label` of a Yealink, `button` of sccp.conf); the name of what it dials when left out',
      )
      .optional(),
  })
  .strict();

/** Keys by their position. */
export const keys = () => z.record(formed(forms.keyPosition), key).default({});
