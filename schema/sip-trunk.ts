import { z } from 'zod';
import { forms } from './patterns.ts';
import { raw } from './raw.ts';
import { account, codecs, duration, formed, hostName, language, networkOrHost, port, text, yesNo } from './scalars.ts';
import { secret } from './secret.ts';
import { trunkCommon } from './trunk-common.ts';

const weight = () => z.number().int().min(1).max(100);

const proxy = z
  .object({
    host: hostName().describe('its name or address (`contact` of an aor of its own)'),
    port: port().describe('its SIP port (in `contact`); the default of the transport when left out').optional(),
    weight: weight()
      .describe('how often it is tried first, beside the other weights (`RAND` before `Dial`)')
      .optional(),
  })
  .strict();

const t38 = z
  .object({
    error_correction: z
      .enum(['redundancy', 'fec', 'none'])
      .default('redundancy')
      .describe('how lost packets are made up for (`t38_udptl_ec`)'),
    max_datagram: z
      .number()
      .int()
      .min(72)
      .max(1400)
      .describe('the longest packet the far side takes, where it says a wrong one (`t38_udptl_maxdatagram`)')
      .optional(),
    nat: yesNo().default('no').describe('answer where packets come from (`t38_udptl_nat`)'),
  })
  .strict();

export const sipTrunk = z
  .object({
    kind: z.literal('sip'),
    ...trunkCommon,
    host: hostName().describe('the far side (`contact` of its aor); left out when it registers here').optional(),
    port: port().describe('its SIP port (in `contact`); the default of the transport when left out').optional(),
    weight: weight()
      .describe('how often `host` is tried first, beside the weights of `proxies`; without weights it is first always')
      .optional(),
    proxies: z
      .array(z.union([hostName(), proxy]))
      .max(7)
      .default([])
      .describe(
        'more machines of the far side, tried in this order after `host` when it does not answer or has no line free; each has its own `aor`, and a `registration` where the trunk registers',
      ),
    transport: z.enum(['udp', 'tcp', 'tls']).default('udp').describe('how it is reached (`transport`)'),
    outbound_proxy: formed(forms.hostAndPort)
      .describe('a proxy that everything to the far side goes through, with or without a port (`outbound_proxy`)')
      .optional(),
    username: account().describe('the name for authentication (`username` of the `auth`)').optional(),
    password: secret().describe('the password for authentication (`password` of its auth)').optional(),
    register: yesNo().default('no').describe('register with the far side (a `registration` section)'),
    expiry: duration().default('1h').describe('how long a registration lasts (`expiration`)'),
    inbound_username: account()
      .describe('the name by which calls of the far side prove that they are its own (`username` of another `auth`)')
      .optional(),
    inbound_password: secret()
      .describe('its password; with none, calls from the far side are asked for no proof (`auth`)')
      .optional(),
    from_user: account().describe('the user part of the From header (`from_user`)').optional(),
    from_domain: hostName().describe('the domain of the From header (`from_domain`)').optional(),
    contact_user: account()
      .describe(
        'the user part of the Contact header (`contact_user` of the endpoint and of the registration, which has the user name otherwise)',
      )
      .optional(),
    addresses: z
      .array(networkOrHost())
      .default([])
      .describe('further addresses that calls of this trunk come from (`match` of `identify`); `host` is always one'),
    match_header: formed(forms.matchHeader)
      .describe('a header that tells calls of this trunk, whatever their address: `X-Account: acme` (`match_header`)')
      .optional(),
    codecs: codecs().describe('codecs in the order of preference (`allow`)').optional(),
    language: language().describe('the language of prompts for callers from the trunk (`language`)').optional(),
    dtmf: z
      .enum(['rfc4733', 'inband', 'info', 'auto', 'auto_info'])
      .default('rfc4733')
      .describe('how digits travel (`dtmf_mode`)'),
    encryption: z
      .enum(['no', 'sdes', 'optional'])
      .default('no')
      .describe(
        'encrypt media by keys in the SDP, which want `transport: tls` (`media_encryption=sdes`); `optional` also takes calls without (`media_encryption_optimistic`)',
      ),
    qualify: duration()
      .default('60s')
      .describe('how often the far side is asked whether it lives; 0 never (`qualify_frequency`)'),
    qualify_timeout: duration().default('3s').describe('how long it may take to answer (`qualify_timeout`)'),
    trust_identity: z
      .union([z.boolean(), z.enum(['yes', 'no', 'inbound', 'outbound'])])
      .default('yes')
      .describe(
        'believe the caller identity it sends (`trust_id_inbound`), and tell it who calls though the callee is not to know (`trust_id_outbound`); `inbound` and `outbound` do one of the two',
      ),
    send_identity: z
      .enum(['pai', 'rpid', 'both', 'no'])
      .default('pai')
      .describe('the headers that say who calls: P-Asserted-Identity (`send_pai`), Remote-Party-ID (`send_rpid`)'),
    session_timers: z
      .enum(['no', 'yes', 'required', 'always'])
      .default('yes')
      .describe(
        'find out about calls that ended unheard: where the far side can, where it must, or by ourselves (`timers`)',
      ),
    session_expires: duration()
      .default('30m')
      .describe('how long a call lives without a sign of life (`timers_sess_expires`); at least 90s'),
    reliable_provisional: z
      .enum(['no', 'yes', 'required', 'peer_supported'])
      .default('yes')
      .describe('whether ringing is acknowledged, by PRACK (`100rel`)'),
    inband_progress: yesNo()
      .default('no')
      .describe('let callers from the trunk hear our ringing tone, not that of their own operator (`inband_progress`)'),
    nat: yesNo()
      .default('yes')
      .describe('answer where packets come from (`rtp_symmetric`, `force_rport`, `rewrite_contact`)'),
    rtp_timeout: duration()
      .default(0)
      .describe('end a call in which nothing was heard for so long; 0 never (`rtp_timeout`)'),
    rtp_keepalive: duration()
      .default(0)
      .describe('keep the way through a NAT open by a packet so often when nothing is said; 0 never (`rtp_keepalive`)'),
    direct_media: yesNo()
      .default('no')
      .describe(
        'let media flow past Asterisk where nothing has to listen and no NAT is between (`direct_media`, `disable_direct_media_on_nat`)',
      ),
    t38: z
      .union([t38, z.boolean(), z.enum(['yes', 'no'])])
      .default('no')
      .describe('carry faxes as data, as T.38, where the far side can (`t38_udptl`)'),
    headers: z
      .record(formed(forms.headerName), text(200))
      .default({})
      .describe('headers that every outgoing call carries, by their names (`PJSIP_HEADER(add,NAME)`)'),
    asterisk: raw('endpoint', 'aor', 'auth', 'registration', 'identify').default({}).describe('raw options'),
  })
  .strict();
