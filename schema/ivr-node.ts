import { z } from 'zod';
import { destination } from './destination.ts';
import { forms } from './patterns.ts';
import { contextName, duration, formed, name, text, yesNo } from './scalars.ts';

const exit = () => formed(forms.ivrExit);
const next = exit().describe('what follows (`Goto`)');
const variable = () => formed(forms.ivrVariable);
const sound = () => formed(forms.ivrSound, 200);
const time = () => z.union([formed(forms.ivrTime), z.literal(0)]);
const whole = () => z.union([formed(forms.ivrExpression), z.number().int().min(-999_999_999).max(999_999_999)]);

const assign = z
  .object({
    kind: z.literal('assign'),
    variable: variable().describe('the variable that is set; the dialplan has it as `IVR_` and its name'),
    value: text().describe('a text, a number, or an expression after `=`'),
    next,
  })
  .strict();

const cel = z
  .object({
    kind: z.literal('cel'),
    name: text(80).describe('what the event is called; may be an expression (first argument of `CELGenUserEvent`)'),
    message: text()
      .describe('what it says beside that; may be an expression (second argument of `CELGenUserEvent`)')
      .optional(),
    next,
  })
  .strict();

const condition = z
  .object({
    kind: z.literal('condition'),
    condition: text().describe(
      'an expression, with or without `=`; 0, "" and "0" are false, everything else is true (`GotoIf`)',
    ),
    then: exit().describe('what follows when it is true (`Goto`)'),
    else: exit().describe('what follows when it is false (`Goto`)'),
  })
  .strict();

const goTo = z
  .object({
    kind: z.literal('goto'),
    to: destination().describe('where the call goes, which leaves the IVR (`Goto` to `pbxc-left-ivr`)'),
  })
  .strict();

const hangup = z.object({ kind: z.literal('hangup') }).strict();

const http = z
  .object({
    kind: z.literal('http'),
    url: formed(forms.ivrUrl).describe('what is asked (`CURL`; loads res_curl and func_curl)'),
    method: z
      .enum(['GET', 'POST'])
      .default('GET')
      .describe('with `GET` the variables go into the query, with `POST` they are the body, as a form'),
    variables: z.array(variable()).default([]).describe('variables that are sent, under their names without the `$`'),
    timeout: duration().default('5s').describe('how long the other side may take (`httptimeout`, `conntimeout`)'),
    answer: variable()
      .describe('the variable that takes what comes back, cut to 1000 bytes (`Set` of `IVR_` and its name)')
      .optional(),
    next,
    failure: exit()
      .describe('what follows when nothing came back, be it for a failure or an empty answer; `next` when left out')
      .optional(),
  })
  .strict();

const menu = z
  .object({
    kind: z.literal('menu'),
    menu: sound().describe('played before each try; digits may be pressed while it plays (`Background`)'),
    timeout: time().default('5s').describe('how long callers have after the menu to press a digit (`WaitExten`)'),
    tries: whole()
      .default(3)
      .describe('how often the menu is played; wrong digits and silence cost one each (`GotoIf` of extension `i`)'),
    choices: z
      .record(formed(forms.ivrDigits), exit())
      .describe('digits and what follows them (an `exten` with `Goto` each)'),
    invalid: sound().describe('played after a wrong digit (`Playback`)').optional(),
    no_choice: sound().describe('played after silence; `invalid` when left out').optional(),
    failure: exit().default('hangup').describe('what follows when no try is left (`Goto` of extension `i`)'),
  })
  .strict();

const playback = z
  .object({ kind: z.literal('playback'), sound: sound().describe('what is played (`Playback`)'), next })
  .strict();

const queue = z
  .object({
    kind: z.literal('queue'),
    queue: formed(forms.ivrQueue).describe(
      'the queue that takes the call, which leaves the IVR (`Goto` to `pbxc-queue`)',
    ),
    timeout: duration().describe('how long, instead of what the queue says (fifth argument of `Queue`)').optional(),
  })
  .strict();

const read = z
  .object({
    kind: z.literal('read'),
    variable: variable().describe(
      'the variable that takes the digits; empty when no try gave any that fit (`Set` of `IVR_` and its name)',
    ),
    prompt: sound().describe('played before each try; digits may be pressed while it plays (`Read`)').optional(),
    beep: yesNo().default('no').describe('a tone after the prompt (the sound `beep` in `Read`)'),
    timeout: time().default('5s').describe('how long callers have for each digit (`Read`)'),
    tries: whole().default(3).describe('how often they are asked (`GotoIf` back to `Read`)'),
    min_digits: whole().default(1).describe('how many digits there must be (`GotoIf` by `LEN`)'),
    max_digits: whole().default(255).describe('how many there may be; with fewer, callers end with `#` (`Read`)'),
    numeric: yesNo().default('no').describe('only a number will do: no `*`, and no zeros in front of it are kept'),
    min_value: whole().describe('the least number, with `numeric`').optional(),
    max_value: whole().describe('the greatest number, with `numeric`').optional(),
    invalid: sound().describe('played after an answer that does not fit (`Playback`)').optional(),
    next,
    failure: exit().describe('what follows when no try is left; `next` when left out').optional(),
  })
  .strict();

const sayNumber = z
  .object({ kind: z.literal('say_number'), number: whole().describe('the number that is said (`SayNumber`)'), next })
  .strict();

const schedule = z
  .object({
    kind: z.literal('schedule'),
    schedule: name().describe('the schedule that is asked (its `GotoIfTime` steps)'),
    open: exit().describe('what follows while it is open (`Goto`)'),
    closed: exit().describe('what follows at other times, on its exceptional days too (`Goto`)'),
  })
  .strict();

const subroutine = z
  .object({
    kind: z.literal('subroutine'),
    context: contextName().describe(
      "a subroutine of the site's own dialplan, called at `s` (`Gosub`); it has the variables as `IVR_` and their names",
    ),
    answer: variable()
      .describe('the variable that takes what it returns, cut to 1000 bytes (`GOSUB_RETVAL`)')
      .optional(),
    next,
  })
  .strict();

const wait = z
  .object({ kind: z.literal('wait'), time: time().describe('how long nothing happens (`Wait`)'), next })
  .strict();

/** A node of an IVR: what it does, and by its exits what follows. */
export const ivrNode = z.discriminatedUnion('kind', [
  assign,
  cel,
  condition,
  goTo,
  hangup,
  http,
  menu,
  playback,
  queue,
  read,
  sayNumber,
  schedule,
  subroutine,
  wait,
]);
