import { z } from 'zod';
import { raw } from './raw.ts';
import { account, codecs, duration, hostName, language, port, yesNo } from './scalars.ts';
import { secret } from './secret.ts';
import { trunkCommon } from './trunk-common.ts';

export const iaxTrunk = z
  .object({
    kind: z.literal('iax'),
    ...trunkCommon,
    host: hostName().describe('the far side (`host`); left out when it registers here').optional(),
    port: port().describe('its port (`port`)').optional(),
    username: account().describe('the name for authentication (`username`)').optional(),
    password: secret().describe('the password for authentication (`secret`)').optional(),
    register: yesNo().default('no').describe('register with the far side (`register =>`)'),
    codecs: codecs().describe('codecs in the order of preference (`allow`)').optional(),
    language: language().describe('the language of prompts for callers from the trunk (`language`)').optional(),
    trunk: yesNo().default('yes').describe('send the media of several calls together (`trunk`)'),
    qualify: duration()
      .default('60s')
      .describe('how often the far side is asked whether it lives; 0 never (`qualify`, `qualifyfreqok`)'),
    jitter_buffer: yesNo()
      .default('no')
      .describe('even out the delays of packets, where the way there is long (`jitterbuffer`)'),
    call_token: z
      .enum(['yes', 'no', 'auto'])
      .default('yes')
      .describe(
        'whether callers prove by a token that their address is theirs (`requirecalltoken`); `no` and `auto` are for far sides that know no tokens',
      ),
    encryption: z
      .enum(['no', 'yes', 'required'])
      .default('no')
      .describe(
        'encrypt calls, by keys made of the password (`encryption=aes128`); `required` refuses others (`forceencryption`)',
      ),
    asterisk: raw('peer').default({}).describe('raw options of its section in iax.conf'),
  })
  .strict();
