import { z } from 'zod';
import { forms } from './patterns.ts';
import { contextName, duration, formed, soundName, yesNo } from './scalars.ts';

/** Options of a queue that Asterisk has a default for: what a site leaves out is not written. */
export const queueOptions = {
  timeout_priority: z
    .enum(['conf', 'app'])
    .describe(
      'which limit of ringing decides at the end of `max_wait`: `conf`, a member rings its full `timeout`; `app`, `max_wait` cuts it short (`timeoutpriority`; Asterisk: app)',
    )
    .optional(),
  timeout_restart: yesNo()
    .describe('let a member ring its full `timeout` again after a busy or congested one (`timeoutrestart`)')
    .optional(),
  autofill: yesNo()
    .describe('put several callers through at a time; the `[general]` of queues.conf says yes (`autofill`)')
    .optional(),
  exit_context: contextName()
    .describe('where a digit that a waiting caller presses is dialled, as an extension (`context`)')
    .optional(),
  report_hold_time: yesNo().describe('tell the member how long the caller waited (`reportholdtime`)').optional(),
  member_delay: duration()
    .describe('silence before the member is put through to the caller (`memberdelay`)')
    .optional(),
  auto_pause: z
    .enum(['no', 'yes', 'all'])
    .describe('pause a member who does not answer: in this queue, or in `all` of theirs (`autopause`)')
    .optional(),
  auto_pause_delay: duration()
    .describe('how long after their last call members are not paused for that (`autopausedelay`)')
    .optional(),
  auto_pause_busy: yesNo().describe('pause a member whose phone is busy too (`autopausebusy`)').optional(),
  auto_pause_unavailable: yesNo()
    .describe('pause a member whose phone is not there too (`autopauseunavail`)')
    .optional(),
  set_interface_variables: yesNo()
    .describe('set MEMBERINTERFACE, MEMBERNAME, MEMBERCALLS and others when a member answers (`setinterfacevar`)')
    .optional(),
  set_entry_variables: yesNo()
    .describe('set QEHOLDTIME and QEORIGINALPOS when a member answers (`setqueueentryvar`)')
    .optional(),
  set_queue_variables: yesNo()
    .describe('set QUEUENAME, QUEUECALLS, QUEUEHOLDTIME and others on entry and answer (`setqueuevar`)')
    .optional(),
  member_subroutine: contextName()
    .describe("a subroutine of the site's own dialplan, run on the member's channel at answer (`membergosub`)")
    .optional(),
  penalty_members_limit: z
    .number()
    .int()
    .min(0)
    .max(9999)
    .describe('with at most so many members penalties do not count (`penaltymemberslimit`)')
    .optional(),
  record: z
    .enum(['wav', 'wav49', 'gsm', 'alaw', 'ulaw', 'g722', 'sln16'])
    .describe('record every call that a member answers, in this format (`monitor-format`)')
    .optional(),
  announce_to_first: yesNo()
    .describe('make announcements to the first caller too (`announce-to-first-user`)')
    .optional(),
  announce_at_least_every: duration()
    .describe('two announcements of the place are never closer than this (`min-announce-frequency`)')
    .optional(),
  announce_only_up: yesNo()
    .describe('tell callers their place only when it got better (`announce-position-only-up`)')
    .optional(),
  announce_limit: z
    .number()
    .int()
    .min(1)
    .max(9999)
    .describe('the place from which `announce_position: limit` and `more` differ from yes (`announce-position-limit`)')
    .optional(),
  announce_hold_time: z
    .union([z.boolean(), z.enum(['yes', 'no', 'once'])])
    .describe('tell callers with their place how long others waited (`announce-holdtime`)')
    .optional(),
  announce_round: z
    .union([formed(forms.announceRound), z.literal(0)])
    .describe('seconds of the hold time are rounded to a multiple of this (`announce-round-seconds`)')
    .optional(),
  periodic_announce: z
    .array(soundName())
    .min(1)
    .max(10)
    .describe('sounds that waiting callers hear from time to time, one after the other (`periodic-announce`)')
    .optional(),
  periodic_announce_every: duration().describe('how often (`periodic-announce-frequency`)').optional(),
  periodic_announce_random: yesNo().describe('in any order (`random-periodic-announce`)').optional(),
  periodic_announce_relative: yesNo()
    .describe('count from the end of a sound and not from its beginning (`relative-periodic-announce`)')
    .optional(),
};

/** Prompts of a queue, by what they say. */
export const queuePrompts = z
  .object({
    you_are_next: soundName().describe('"you are now first in line" (`queue-youarenext`)').optional(),
    there_are: soundName().describe('"you are currently caller number" (`queue-thereare`)').optional(),
    calls_waiting: soundName().describe('"waiting to speak with a representative" (`queue-callswaiting`)').optional(),
    hold_time: soundName().describe('"the estimated hold time is currently" (`queue-holdtime`)').optional(),
    minute: soundName().describe('"minute" (`queue-minute`)').optional(),
    minutes: soundName().describe('"minutes" (`queue-minutes`)').optional(),
    seconds: soundName().describe('"seconds" (`queue-seconds`)').optional(),
    thank_you: soundName().describe('"thank you for your patience" (`queue-thankyou`)').optional(),
    more_than: soundName().describe('"more than", for `announce_position: more` (`queue-quantity1`)').optional(),
    in_line: soundName().describe('"callers in line", after it (`queue-quantity2`)').optional(),
    report_hold: soundName().describe('"hold time", to the member (`queue-reporthold`)').optional(),
  })
  .strict();
