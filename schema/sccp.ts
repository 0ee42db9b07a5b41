import { z } from 'zod';
import { forms } from './patterns.ts';
import { duration, formed, hostName, network, port, yesNo } from './scalars.ts';

/** Phones that speak SCCP (Skinny), through the module chan_sccp; it is loaded only when users have such a line. */
export const sccp = z
  .object({
    bind: hostName().default('0.0.0.0').describe('the address SCCP listens on (`bindaddr`)'),
    port: port().default(2000).describe('its TCP port (`port`)'),
    permit: z
      .array(network())
      .min(1)
      .max(100)
      .describe(
        'the networks of the phones, which have no password; private networks when left out (`deny`, `permit=internal`)',
      )
      .optional(),
    codecs: z
      .array(z.enum(['alaw', 'ulaw', 'g722', 'g729']))
      .min(1)
      .default(['alaw', 'ulaw', 'g722'])
      .describe('codecs of the phones in the order of preference, where the user says no others (`disallow`, `allow`)'),
    direct_media: yesNo()
      .default('no')
      .describe('let media flow between the phones themselves, where the user does not say it (`directrtp`)'),
    first_digit_timeout: duration()
      .default('16s')
      .describe('how long the phone waits for the first digit (`firstdigittimeout`)'),
    dial_timeout: duration()
      .default('8s')
      .describe('how long it waits for one more digit before it dials (`digittimeout`); `#` dials at once'),
    keepalive: duration().default('60s').describe('how often the phone says that it is there (`keepalive`)'),
    date_format: formed(forms.sccpDate)
      .default('D.M.Y')
      .describe(
        'how the phone shows the date: `D`, `M` and `Y` in any order, `A` at the end for 12 hours (`dateformat`)',
      ),
  })
  .strict();
