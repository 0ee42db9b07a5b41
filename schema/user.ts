import { z } from 'zod';
import { userFallback } from './fallback.ts';
import { key } from './key.ts';
import { forms } from './patterns.ts';
import { raw } from './raw.ts';
import { codecs, contextName, duration, email, formed, language, name, number, text, yesNo } from './scalars.ts';
import { secret } from './secret.ts';
import { userVoicemail } from './voicemail.ts';

export const user = z
  .object({
    name: text(120).describe('the full name, shown to those who are called (`callerid` of the endpoint)').optional(),
    number: number()
      .describe('the internal number; a user without one is reached through groups, queues and routes')
      .optional(),
    context: contextName()
      .describe(
        "where the number is, and what the user's phone may dial; the first internal context when left out (`context`)",
      )
      .optional(),
    email: email().describe('where voicemail sends its mail, unless the mailbox says another').optional(),
    description: text().describe('for people only').optional(),
    line: z
      .enum(['sip', 'webrtc', 'custom'])
      .default('sip')
      .describe('`sip`: a phone; `webrtc`: a browser (`webrtc=yes`); `custom`: the channel in `interface`'),
    interface: formed(forms.dialString).describe('for `line: custom`: what Asterisk dials').optional(),
    password: secret().default('auto').describe("the SIP password (`password` of the endpoint's `auth`)"),
    device: name().describe("the user's phone, from `devices`").optional(),
    ring: duration()
      .default('30s')
      .describe('how long the phone rings before the call goes on to `fallback.no_answer`'),
    voicemail: z
      .union([userVoicemail, name()])
      .describe('a mailbox of the user, or the name of a shared one')
      .optional(),
    fallback: userFallback.default({}).describe('where calls go that the user does not take'),
    permissions: z.array(name()).default([]).describe('the call permissions that bind the user'),
    keys: z.record(formed(forms.keyPosition), key).default({}).describe('function keys of the phone by their position'),
    caller_id: text(120)
      .describe('what outside callees see, `"Name" <number>` or a number; the route or trunk decides when left out')
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
    direct_media: yesNo()
      .default('no')
      .describe('let media flow between the phones themselves where possible (`direct_media`)'),
    asterisk: raw('endpoint', 'aor', 'auth').default({}).describe('raw options'),
  })
  .strict();
