import { z } from 'zod';
import { forms } from './patterns.ts';
import { codecs, formed, language, name, text, timeZone } from './scalars.ts';

export const site = z
  .object({
    name: name().describe(
      'the name of the site: it names the domain of secrets, the user agent of Asterisk and its system name',
    ),
    description: text().describe('for people only').optional(),
    domain: formed(forms.domain)
      .describe("the domain of the site's people: the sender of voicemail's mail is `asterisk@DOMAIN`")
      .optional(),
    country: formed(forms.country)
      .default('us')
      .describe('ISO 3166 code in lower case; the tones of `indications.conf` (`country=`)'),
    language: language()
      .default('en')
      .describe(
        'the language of prompts where nothing nearer says another (`language` of endpoints, `defaultlanguage` of asterisk.conf)',
      ),
    timezone: timeZone()
      .default('UTC')
      .describe('IANA time zone of schedules and of voicemail, where nothing nearer says another'),
    presets: z
      .array(formed(forms.presetName))
      .default([])
      .describe(
        'descriptions shipped with pbxc that lie beneath this one, such as `france`; `pbxc show --preset NAME` prints one',
      ),
    age_recipients: z
      .array(formed(forms.ageRecipient))
      .describe(
        'public keys of age for which `pbxc secrets --encrypt` encrypts: of everybody, and every pipeline, that applies',
      )
      .optional(),
    codecs: codecs()
      .default(['alaw', 'ulaw', 'g722'])
      .describe('codecs in the order of preference, where nothing nearer says others (`allow` of endpoints)'),
  })
  .strict();
