import { z } from 'zod';
import { forms } from './patterns.ts';
import { raw } from './raw.ts';
import {
  account,
  codecs,
  contextName,
  duration,
  formed,
  hostName,
  language,
  name,
  networkOrHost,
  port,
  text,
  yesNo,
} from './scalars.ts';
import { secret } from './secret.ts';

const common = {
  description: text().describe('for people only').optional(),
  context: contextName()
    .describe('where calls from the trunk arrive; the first incoming context when left out (`context`)')
    .optional(),
  on: name()
    .describe('the host the trunk is connected to; the first host with the role `pbx` when left out')
    .optional(),
  caller_id: text(120).describe('what outside callees see when neither the user nor the route says').optional(),
  ring: duration().default('60s').describe('how long an outgoing call may ring'),
};

const sipTrunk = z
  .object({
    kind: z.literal('sip'),
    ...common,
    host: hostName().describe('the far side; left out when it registers here').optional(),
    port: port().describe('its SIP port; the default of the transport when left out').optional(),
    transport: z.enum(['udp', 'tcp']).default('udp').describe('how it is reached (`transport`)'),
    username: account().describe('the name for authentication (`username` of the `auth`)').optional(),
    password: secret().describe('the password for authentication').optional(),
    register: yesNo().default('no').describe('register with the far side (a `registration` section)'),
    expiry: duration().default('1h').describe('how long a registration lasts (`expiration`)'),
    from_user: account().describe('the user part of the From header (`from_user`)').optional(),
    from_domain: hostName().describe('the domain of the From header (`from_domain`)').optional(),
    addresses: z
      .array(networkOrHost())
      .default([])
      .describe('further addresses that calls of this trunk come from (`match` of `identify`); `host` is always one'),
    codecs: codecs().describe('codecs in the order of preference (`allow`)').optional(),
    language: language().describe('the language of prompts for callers from the trunk (`language`)').optional(),
    dtmf: z
      .enum(['rfc4733', 'inband', 'info', 'auto', 'auto_info'])
      .default('rfc4733')
      .describe('how digits travel (`dtmf_mode`)'),
    qualify: duration()
      .default('60s')
      .describe('how often the far side is asked whether it lives; 0 never (`qualify_frequency`)'),
    trust_identity: yesNo()
      .default('yes')
      .describe(
        'believe the caller identity it sends, and send it ours (`trust_id_inbound`, `trust_id_outbound`, `send_pai`)',
      ),
    direct_media: yesNo().default('no').describe('let media flow past Asterisk where possible (`direct_media`)'),
    asterisk: raw('endpoint', 'aor', 'auth', 'registration', 'identify').default({}).describe('raw options'),
  })
  .strict();

const iaxTrunk = z
  .object({
    kind: z.literal('iax'),
    ...common,
    host: hostName().describe('the far side; left out when it registers here').optional(),
    port: port().describe('its port').optional(),
    username: account().describe('the name for authentication (`username`)').optional(),
    password: secret().describe('the password for authentication (`secret`)').optional(),
    register: yesNo().default('no').describe('register with the far side (`register =>`)'),
    codecs: codecs().describe('codecs in the order of preference (`allow`)').optional(),
    trunk: yesNo().default('yes').describe('send the media of several calls together (`trunk`)'),
    asterisk: raw('peer').default({}).describe('raw options of its section in iax.conf'),
  })
  .strict();

const customTrunk = z
  .object({
    kind: z.literal('custom'),
    ...common,
    interface: formed(forms.channel).describe(
      'what is dialled is `INTERFACE/NUMBER` and the suffix: `DAHDI/g1`, `Local`',
    ),
    suffix: formed(forms.channelSuffix).describe('what follows the number, such as `@from-extern`').optional(),
  })
  .strict();

export const trunk = z.discriminatedUnion('kind', [sipTrunk, iaxTrunk, customTrunk]);
