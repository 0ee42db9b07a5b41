import { z } from 'zod';
import { forms } from './patterns.ts';
import { formed, yesNo } from './scalars.ts';

const event = () =>
  z.enum([
    'ALL',
    'CHAN_START',
    'CHAN_END',
    'ANSWER',
    'HANGUP',
    'APP_START',
    'APP_END',
    'PARK_START',
    'PARK_END',
    'USER_DEFINED',
    'BRIDGE_ENTER',
    'BRIDGE_EXIT',
    'BLINDTRANSFER',
    'ATTENDEDTRANSFER',
    'PICKUP',
    'FORWARD',
    'LINKEDID_END',
    'LOCAL_OPTIMIZE',
    'LOCAL_OPTIMIZE_BEGIN',
    'STREAM_BEGIN',
    'STREAM_END',
    'DTMF',
  ]);

/** Channel event logging: what happened on each channel, for reports. */
export const cel = z
  .object({
    events: z
      .array(event())
      .min(1)
      .max(30)
      .default([
        'APP_START',
        'CHAN_START',
        'CHAN_END',
        'ANSWER',
        'HANGUP',
        'BRIDGE_ENTER',
        'BRIDGE_EXIT',
        'USER_DEFINED',
        'LINKEDID_END',
        'BLINDTRANSFER',
        'ATTENDEDTRANSFER',
      ])
      .describe('the events that are logged (`events`); reports of calls need these'),
    apps: z
      .array(formed(forms.application))
      .max(100)
      .default(['dial', 'park', 'queue'])
      .describe('the applications whose start and end are logged, in lower case (`apps`)'),
    file: yesNo()
      .default('no')
      .describe('also write them to `/var/log/asterisk/cel.csv` (`[mappings]` of cel_custom.conf)'),
    manager: yesNo().default('yes').describe('send them to managers who may read `call` (`[manager]` of cel.conf)'),
  })
  .strict();
