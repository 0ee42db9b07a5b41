import { z } from 'zod';
import { destination } from './destination.ts';
import { forms } from './patterns.ts';
import { raw } from './raw.ts';
import { contextName, duration, email, formed, language, number, text, timeZone, yesNo } from './scalars.ts';
import { secret } from './secret.ts';

/** The letters that `emaildateformat` has are those of strftime(3). */
const mailText = {
  subject: formed(forms.mailSubject, 200).describe('the subject of mails (`emailsubject`)').optional(),
  body: formed(forms.mailBody, 3000).describe('what mails say; lines stay lines (`emailbody`)').optional(),
  locale: formed(forms.locale)
    .describe(
      'the locale of the host in which days and months are written, such as fr_FR.UTF-8; that of a language with a country when left out (`locale`)',
    )
    .optional(),
};

const spokenDate = () => formed(forms.spokenDate, 200);

const shape = {
  pin: secret()
    .default('auto')
    .describe('the digits that open the mailbox by phone (the password field of voicemail.conf)'),
  email: z
    .union([email(), z.array(email()).min(1).max(20)])
    .describe(
      "where a mail about each message goes: an address or several; the user's when left out (the mail field of voicemail.conf, with `|` between them)",
    )
    .optional(),
  pager: email()
    .describe('where a short mail about each message goes, without the message (the pager field of voicemail.conf)')
    .optional(),
  mail: z
    .object(mailText)
    .strict()
    .default({})
    .describe("the mailbox's own mail, without `,` and `|`, which its line of voicemail.conf cannot hold"),
  attach: yesNo().default('yes').describe('attach the message to the mail (`attach`)'),
  delete: yesNo().default('no').describe('delete the message once it is mailed (`delete`)'),
  language: language().describe("the language of the mailbox's prompts (`language`)").optional(),
  timezone: timeZone()
    .describe("the time zone in which messages are dated; the site's when left out (`tz`)")
    .optional(),
  max_messages: z.number().int().min(1).max(9999).default(100).describe('how many messages a folder holds (`maxmsg`)'),
  max_length: duration().describe('how long a message may be, instead of what all may (`maxsecs`)').optional(),
  min_length: duration()
    .describe('a message that is shorter is not kept; more than `max_silence` of `voicemail_settings` (`minsecs`)')
    .optional(),
  say_caller: yesNo().describe('say who called before the message (`saycid`)').optional(),
  say_date: yesNo().describe('say when the message came before it; said unless `no` (`envelope`)').optional(),
  say_duration: yesNo()
    .describe('say how long the message is before it, from two minutes on; said unless `no` (`sayduration`)')
    .optional(),
  spoken_date: spokenDate().describe("how dates are spoken, instead of the language's way (`zonemessages`)").optional(),
  review: yesNo()
    .describe('callers may listen to their message, and record it again, before it is kept (`review`)')
    .optional(),
  operator: destination()
    .describe('where callers go who press 0 instead of leaving a message (`operator`, and `o` of `exitcontext`)')
    .optional(),
  ask_pin: yesNo()
    .default('yes')
    .describe(
      'ask for the PIN also when the owner listens from an internal phone; `no` is option `s` of `VoiceMailMain`',
    ),
  asterisk: raw('mailbox').default({}).describe('raw options of the mailbox'),
};

const fullName = text(120).describe(
  "the owner's name, spoken of in mails; without `,` and `|`, which the file cannot hold",
);

/** A user's mailbox: it has the user's number and name. */
export const userVoicemail = z
  .object({
    number: number().describe("the mailbox's number (its line in voicemail.conf); the user's when left out").optional(),
    enabled: yesNo()
      .default('yes')
      .describe(
        'whether calls go to the mailbox, until the user says another by phone (`feature_codes.voicemail_off`)',
      ),
    name: fullName.optional(),
    ...shape,
  })
  .strict();

/** A mailbox of its own, which several users may share. */
export const voicemail = z
  .object({
    number: number().describe("the mailbox's number, unique in its context (its line in voicemail.conf)"),
    name: fullName.optional(),
    context: contextName()
      .describe('the context of the mailbox, a section of voicemail.conf; the first internal context when left out')
      .optional(),
    ...shape,
  })
  .strict();

/** What is true of all mailboxes. */
export const voicemailSettings = z
  .object({
    from: email()
      .describe('the sender of mails; `asterisk@DOMAIN` of the site when left out (`serveremail`)')
      .optional(),
    from_name: text(80).describe("the sender's name (`fromstring`)").optional(),
    ...mailText,
    mails: z
      .record(formed(forms.language), z.object(mailText).strict())
      .default({})
      .describe('what mails of mailboxes in another language than the site say, by language'),
    date_format: formed(forms.text, 80)
      .default('%A, %d %B %Y, %H:%M')
      .describe('how dates are written in mails, by the letters of strftime (`emaildateformat`)'),
    pager_subject: formed(forms.mailSubject, 200).describe('the subject of short mails (`pagersubject`)').optional(),
    pager_body: formed(forms.mailBody, 1000).describe('what short mails say (`pagerbody`)').optional(),
    formats: z
      .array(z.enum(['wav', 'wav49', 'gsm', 'ulaw', 'alaw', 'g722', 'sln16']))
      .min(1)
      .max(4)
      .default(['wav'])
      .describe(
        'what messages are kept as, the first one being what is mailed (`format`); messages in others are lost',
      ),
    max_length: duration().default('10m').describe('how long a message may be (`maxsecs`)'),
    min_length: duration()
      .default(0)
      .describe('a message that is shorter is not kept; more than `max_silence`, or 0 for all (`minsecs`)'),
    max_silence: duration().default('10s').describe('so much silence ends a message; 0 never (`maxsilence`)'),
    max_greeting: duration().default('1m').describe('how long a greeting may be (`maxgreet`)'),
    max_logins: z.number().int().min(1).max(99).default(3).describe('how many wrong PINs end the call (`maxlogins`)'),
    spoken_date: spokenDate()
      .describe("how dates are spoken; `'vm-received' Q 'digits/at' R`, or with `IMp` in English, when left out")
      .optional(),
  })
  .strict();
