import { z } from 'zod';
import { destination } from './destination.ts';
import { faxDetection } from './fax.ts';
import { named } from './named.ts';
import { forms } from './patterns.ts';
import { contextName, formed, language, name, numberPattern, text, yesNo } from './scalars.ts';

const incomingRoute = z
  .object({
    number: z
      .union([numberPattern(), z.array(numberPattern()).min(1)])
      .describe(
        'the number that was called, as the operator sends it, or a pattern (`exten` of its context in extensions.conf); a list for several',
      ),
    context: contextName()
      .describe('the incoming context, a section of extensions.conf; the first one when left out')
      .optional(),
    to: destination().describe('where the call goes (the last steps of its extension, in extensions.conf)'),
    schedule: name()
      .describe('when it goes there; at other times the schedule decides (`Gosub` to its `GotoIfTime` steps)')
      .optional(),
    caller_name: text(60)
      .describe("put before the caller's name, so that people see which number was called (`CALLERID(name)`)")
      .optional(),
    language: language().describe('the language of prompts from here on (`CHANNEL(language)`)').optional(),
    permissions: z
      .array(name())
      .default([])
      .describe('who may call: numbers of callers that these permissions deny are refused (`Gosub` to `pbxc-right`)'),
    fax_detect: faxDetection.describe('the caller may be a fax machine: listen before the call goes on').optional(),
    preprocess: contextName()
      .describe("a subroutine of the site's own dialplan, called before the schedule is asked (`Gosub`)")
      .optional(),
    description: text().describe('for people only').optional(),
  })
  .strict();

const rewrite = z
  .object({
    match: numberPattern().describe('the numbers this is for (`exten` of the context)'),
    regexp: formed(forms.text, 100)
      .describe(
        'what of the number is kept: a prefix, `.` or `.{n}` for digits to drop, one `(.*)`, and digits or dots to drop at the end',
      )
      .optional(),
    target: z
      .union([formed(forms.rewriteTarget), z.number().int().nonnegative()])
      .describe('what is dialled instead; `\\1` is what `(.*)` matched')
      .optional(),
    caller_id: text(120).describe('what the callee sees for these numbers, `"Name" <number>` or a number').optional(),
  })
  .strict();

const outgoingRoute = z
  .object({
    patterns: z
      .array(z.union([numberPattern(), rewrite]))
      .min(1)
      .describe('the numbers that go this way (`exten` of the context, or of one that it includes)'),
    trunks: z
      .array(name())
      .default([])
      .describe(
        'over which trunks, tried in this order (`Dial` in `pbxc-trunk`); without any the route is not there (a preset leaves them to the site)',
      ),
    context: contextName()
      .describe('the outgoing context, a section of extensions.conf; the first one when left out')
      .optional(),
    priority: z
      .number()
      .int()
      .min(1)
      .max(9999)
      .default(100)
      .describe('which route takes a number that several match: the lowest (the order of `include`)'),
    emergency: yesNo()
      .default('no')
      .describe(
        'these numbers save lives: they come before all other routes, and no permission or schedule closes them (the first `include`, and `Gosub` to `pbxc-out-emergency`)',
      ),
    internal: yesNo()
      .default('no')
      .describe(
        "show the caller's internal number, whatever else is said about caller ID (no `CALLERID(all)` before `Dial`)",
      ),
    schedule: name()
      .describe('when the route is open; at other times the schedule decides (`Gosub` to its `GotoIfTime` steps)')
      .optional(),
    permissions: z
      .array(name())
      .default([])
      .describe('what nobody may call this way, after what binds the caller (third argument of `pbxc-out`)'),
    preprocess: contextName()
      .describe(
        "a subroutine of the site's own dialplan, called before the first trunk is tried (`Gosub`); `XIVO_DSTNUM` is the number that goes out, and may be changed",
      )
      .optional(),
    description: text().describe('for people only').optional(),
  })
  .strict();

export const routes = z
  .object({
    incoming: named(incomingRoute).default({}).describe('calls from outside, by the number that was called'),
    outgoing: named(outgoingRoute).default({}).describe('calls to the outside, by the number that is dialled'),
  })
  .strict();
