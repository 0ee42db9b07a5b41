import { z } from 'zod';
import { forms } from './patterns.ts';
import { codecs, formed, language, name, text, timeZone, yesNo } from './scalars.ts';

const valves = z
  .object({
    removal: z
      .union([z.number().int().min(1).max(100), z.literal(false), z.literal('no')])
      .describe(
        'of how many percent of the users, devices or routes the removal stops an apply; more than a third when left out, none with `no`',
      )
      .optional(),
    empty_site: yesNo()
      .default('yes')
      .describe('whether a site that is left without users and routes does (`--allow empty-site`)'),
    emergency: yesNo()
      .default('yes')
      .describe('whether an emergency route that changes or goes does (`--allow emergency`)'),
    permission: yesNo()
      .default('yes')
      .describe('whether a permission that allows more than before does (`--allow permission`)'),
    trunk_credential: yesNo()
      .default('yes')
      .describe('whether another credential of a trunk does (`--allow trunk-credential`)'),
    line_kind: yesNo()
      .default('no')
      .describe('whether a line of another kind, such as sccp instead of sip, does (`--allow line-kind`)'),
  })
  .strict();

export const site = z
  .object({
    name: name().describe(
      'the name of the site: what Asterisk calls itself (`user_agent`, `servername` of sccp.conf, and with the name of the host `systemname`), and the realm of SIP passwords where `domain` is left out (`default_realm`)',
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
      .describe(
        'IANA time zone of schedules (`GotoIfTime`), of voicemail (`tz` in voicemail.conf) and of phones, where nothing nearer says another',
      ),
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
    valves: valves
      .default({})
      .describe('which changes `pbxc apply` only makes with `--allow KIND`, because they are seldom meant'),
    rotations: z
      .record(z.number().int().min(2))
      .default({})
      .describe(
        'how often secrets that stand nowhere in the site were changed, by their names, such as `provisioning/admin: 2`: `pbxc secrets --rotate` counts here, and with another number `auto` derives another value (`secret` of manager.conf, passwords in files of phones)',
      ),
    codecs: codecs()
      .default(['alaw', 'ulaw', 'g722'])
      .describe('codecs in the order of preference, where nothing nearer says others (`allow` of endpoints)'),
  })
  .strict();
