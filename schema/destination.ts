import { z } from 'zod';
import { forms } from './patterns.ts';
import { contextName, duration, formed, name, number, soundName } from './scalars.ts';

const yes = () => z.enum(['yes']).or(z.literal(true));

/**
 * Where a call goes. The same everywhere: `queue:support`, or an object with the options of that kind. That it holds exactly
 * one kind, and that what it names exists, is checked when the site is linked.
 */
export const destination = () =>
  z.union([
    formed(forms.destination),
    z
      .object({
        user: name().describe('rings a user (`Dial`)').optional(),
        group: name().describe('rings a group (`Queue`)').optional(),
        queue: name().describe('waits in a queue (`Queue`)').optional(),
        switchboard: name().describe('waits for an operator (`Queue`)').optional(),
        ivr: name().describe('enters an IVR (`Gosub` to its steps)').optional(),
        conference: name().describe('joins a conference (`ConfBridge`)').optional(),
        voicemail: name()
          .describe('leaves a message in a mailbox, named as its user or as itself (`VoiceMail`)')
          .optional(),
        fax: name().describe('receives a fax (`ReceiveFAX`)').optional(),
        voicemail_menu: contextName()
          .describe(
            'asks for the number and the PIN of a mailbox of this context, and opens it; callers from outside may (`VoiceMailMain`)',
          )
          .optional(),
        number: number().describe('dials a number as if from `context`').optional(),
        sound: soundName().describe('plays a sound (`Playback`)').optional(),
        dialplan: formed(forms.dialplanTarget)
          .describe("goes to the site's own dialplan: `context`, `context,extension` or `context,extension,priority`")
          .optional(),
        hangup: yes().describe('ends the call').optional(),
        busy: yes().describe('ends the call as busy').optional(),
        congestion: yes().describe('ends the call as congested').optional(),
        context: contextName()
          .describe('for `number`: where it is dialled; the first internal context when left out')
          .optional(),
        timeout: duration()
          .describe('for `user`, `group` and `queue`: how long, instead of what the object says')
          .optional(),
        skills: formed(forms.skillCall)
          .describe('for `queue`: the set of `skill_rules` for the call, such as `select_lang(lang=german)`')
          .optional(),
        greeting: z
          .enum(['unavailable', 'busy', 'none'])
          .describe("for `voicemail`: which of the mailbox's greetings; `none` goes straight to the tone")
          .optional(),
        instructions: z
          .boolean()
          .or(z.enum(['yes', 'no']))
          .describe(
            'for `voicemail`: whether callers are told how to leave a message, after the greeting (option `s` of VoiceMail)',
          )
          .optional(),
        then: z.enum(['hangup', 'busy', 'congestion']).describe('for `sound`: what follows it').optional(),
      })
      .strict(),
  ]);
