import { z } from 'zod';
import { userFallback } from './fallback.ts';
import { forwards } from './forwards.ts';
import { keys } from './key.ts';
import { forms } from './patterns.ts';
import { raw } from './raw.ts';
import { codecs, contextName, duration, email, formed, language, name, number, text, yesNo } from './scalars.ts';
import { secret } from './secret.ts';
import { userVoicemail } from './voicemail.ts';

export const user = z
  .object({
    name: text(120).describe('the full name, shown to those who are called (`callerid` of the endpoint)').optional(),
    number: number()
      .describe(
        'the internal number (`exten` of its context in extensions.conf, and in `callerid`); a user without one is reached through groups, queues and routes',
      )
      .optional(),
    context: contextName()
      .describe(
        "where the number is, and what the user's phone may dial; the first internal context when left out (`context`)",
      )
      .optional(),
    email: email()
      .describe('where voicemail sends its mail, unless the mailbox says another (the mail field of voicemail.conf)')
      .optional(),
    description: text().describe('for people only').optional(),
    directory: yesNo()
      .default('yes')
      .describe("`no`: the directory of phones does not list the user (the entry in each vendor's phonebook)"),
    line: z
      .enum(['sip', 'webrtc', 'ua', 'sccp', 'custom'])
      .default('sip')
      .describe(
        '`sip`: a phone; `webrtc`: a browser (`webrtc=yes`); `ua`: a phone and a browser behind one number (two endpoints, the second called `NAME+webrtc`); `sccp`: the Cisco phone in `device` (sccp.conf); `custom`: the channel in `interface`',
      ),
    interface: formed(forms.dialString).describe('for `line: custom`: what Asterisk dials').optional(),
    password: secret().default('auto').describe("the SIP password (`password` of the endpoint's `auth`)"),
    device: name().describe("the user's phone, from `devices`").optional(),
    ring: duration()
      .default('30s')
      .describe('how long the phone rings before the call goes on to `fallback.no_answer`'),
    preferred_device: z
      .enum(['phone', 'webrtc'])
      .default('webrtc')
      .describe(
        'for `line: ua`: which one rings while both are registered, until AstDB says another (`pbxc/user/NAME/preferred_device`)',
      ),
    enabled: yesNo().default('yes').describe('`no`: the user has no endpoint, and calls find nobody'),
    mobile: number()
      .describe("the mobile number, for subroutines of the site's own (`XIVO_MOBILEPHONENUMBER`)")
      .optional(),
    simultaneous_calls: z
      .number()
      .int()
      .min(1)
      .max(99)
      .describe(
        'the user is busy with so many calls, whoever made them (`GROUP_COUNT()`, and `device_state_busy_at` for lamps); no limit when left out',
      )
      .optional(),
    schedule: name()
      .describe('when calls reach the user; the schedule takes them at other times (`Gosub` to its `GotoIfTime` steps)')
      .optional(),
    preprocess: contextName()
      .describe("a subroutine of the site's own dialplan, called before the phone rings (`Gosub`)")
      .optional(),
    forward: forwards.default({}).describe('where calls are forwarded, until the user says another by phone'),
    do_not_disturb: yesNo()
      .default('no')
      .describe(
        'whether callers find the user busy, until the user says another by phone (an argument of `pbxc-ring`, and `PBXC_START_do_not_disturb` of the endpoint)',
      ),
    incoming_call_filter: yesNo()
      .default('no')
      .describe(
        'whether callers say their names and the user decides (option `p` of Dial), until the user says another by phone',
      ),
    call_recording: yesNo()
      .default('no')
      .describe(
        'whether all calls are recorded, in `monitor/user-CALLER-CALLED-ID.wav` (`MixMonitor`), until the user says another by phone',
      ),
    call_listening: yesNo()
      .default('no')
      .describe('may listen to the calls of others with `feature_codes.call_listening` (`set_var` of the endpoint)'),
    online_call_recording: yesNo()
      .default('no')
      .describe('whether `in_call_codes.online_recording` records for the user (options `x` and `X` of Dial)'),
    call_transfer: yesNo()
      .default('yes')
      .describe('whether the user may transfer by the codes of `in_call_codes` (options `t` and `T` of Dial)'),
    dtmf_hangup: yesNo()
      .default('yes')
      .describe('whether the user may hang up by `in_call_codes.disconnect` (options `h` and `H` of Dial)'),
    supervision: yesNo().default('yes').describe('whether keys can watch the number (its `hint`)'),
    parking: name()
      .describe(
        'the parking lot of `in_call_codes.park`; the only one of the context when left out (`CHANNEL(parkinglot)`)',
      )
      .optional(),
    labels: z.array(name()).default([]).describe('for people only: what the user belongs to, from `labels`'),
    voicemail: z
      .union([userVoicemail, name(), z.boolean()])
      .describe(
        'a mailbox of the user (`yes` for one with nothing special), `no` for none, or the name of a shared one',
      )
      .optional(),
    fallback: userFallback.default({}).describe('where calls go that the user does not take'),
    permissions: z
      .array(name())
      .default([])
      .describe('the call permissions that bind the user, before those of groups (`PBXC_RIGHTS` of the endpoint)'),
    rightcall_code: secret()
      .describe(
        'the PIN that opens for the user whatever a permission with a password denies, instead of that password (`password` in pbxc-permissions.conf)',
      )
      .optional(),
    keys: keys().describe('function keys of the phone by their position (their `hint`s)'),
    key_template: name()
      .describe('keys from `key_templates`, at the positions where the user has none (their `hint`s)')
      .optional(),
    caller_id: text(120)
      .describe(
        'what outside callees see, `"Name" <number>` or a number; `anonymous` shows them nothing (`CALLERID(pres)=prohib`); the route or trunk decides when left out',
      )
      .optional(),
    account_code: formed(forms.account)
      .describe("the account in records of the user's calls (`accountcode` of the endpoint)")
      .optional(),
    user_field: text(80)
      .describe("what records of the user's calls say beside (`CDR(userfield)`, `CHANNEL(userfield)`)")
      .optional(),
    max_contacts: z
      .number()
      .int()
      .min(1)
      .max(20)
      .default(1)
      .describe('how many phones may be registered at a time (`max_contacts` of the `aor`)'),
    codecs: codecs().describe('codecs in the order of preference (`allow`)').optional(),
    language: language().describe('the language of prompts that the user hears (`language`)').optional(),
    music_on_hold: name().describe('what those hear whom the user holds (`moh_suggest`)').optional(),
    fax: z
      .enum(['no', 'sound', 't38'])
      .default('no')
      .describe(
        'a fax machine behind an adapter, which speaks by `sound` or also `t38` (`t38_udptl`): its codecs are alaw and ulaw unless said otherwise, and calls with trunks that speak T.38 are translated (`FAXOPT(gateway)`)',
      ),
    direct_media: yesNo()
      .default('no')
      .describe(
        'let media flow between the phones themselves where nothing has to listen and no NAT is between (`direct_media`, `disable_direct_media_on_nat`); takes `call_transfer: no` and `dtmf_hangup: no`',
      ),
    asterisk: raw('endpoint', 'aor', 'auth', 'line', 'device').default({}).describe('raw options'),
  })
  .strict();
