import { z } from 'zod';
import { raw } from './raw.ts';
import { contextName, email, language, number, text, timeZone, yesNo } from './scalars.ts';
import { secret } from './secret.ts';

const shape = {
  pin: secret()
    .default('auto')
    .describe('the digits that open the mailbox by phone (the password field of voicemail.conf)'),
  email: email().describe("where a mail about each message goes; the user's when left out").optional(),
  attach: yesNo().default('yes').describe('attach the message to the mail (`attach`)'),
  delete: yesNo().default('no').describe('delete the message once it is mailed (`delete`)'),
  language: language().describe("the language of the mailbox's prompts (`language`)").optional(),
  timezone: timeZone()
    .describe("the time zone in which messages are dated; the site's when left out (`tz`)")
    .optional(),
  max_messages: z.number().int().min(1).max(9999).default(100).describe('how many messages a folder holds (`maxmsg`)'),
  ask_pin: yesNo().default('yes').describe('ask for the PIN also when the owner listens from an internal phone'),
  asterisk: raw('mailbox').default({}).describe('raw options of the mailbox'),
};

const fullName = text(120).describe(
  "the owner's name, spoken of in mails; without `,` and `|`, which the file cannot hold",
);

/** A user's mailbox: it has the user's number and name. */
export const userVoicemail = z
  .object({
    number: number().describe("the mailbox's number; the user's when left out").optional(),
    name: fullName.optional(),
    ...shape,
  })
  .strict();

/** A mailbox of its own, which several users may share. */
export const voicemail = z
  .object({
    number: number().describe("the mailbox's number, unique in its context"),
    name: fullName.optional(),
    context: contextName().describe('the context of the mailbox; the first internal context when left out').optional(),
    ...shape,
  })
  .strict();
