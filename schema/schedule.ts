import { z } from 'zod';
import { destination } from './destination.ts';
import { forms } from './patterns.ts';
import { formed, soundName, text, timeZone } from './scalars.ts';

/** `mon-fri 08:30-12:30`, `sat`, `09:00-18:00`, `jul-aug mon-fri 09:00-12:00`, `1-15 mon 09:00-10:00`; read by `compiler/model/opening.ts`. */
const opening = () => formed(forms.opening);

/** `12-25`, `2026-04-06`, `12-24..12-26`. */
const date = () => formed(forms.date);

export const schedule = z
  .object({
    timezone: timeZone().describe("IANA time zone (last field of `GotoIfTime`); the site's when left out").optional(),
    open: z
      .array(opening())
      .min(1)
      .describe(
        'when it is open: months, days of the month, days of the week and hours, each left out meaning any (`GotoIfTime`)',
      ),
    closed: z
      .object({
        to: destination().describe('where calls go when it is closed (the steps of its extension in `pbxc-closed`)'),
      })
      .strict()
      .default({ to: 'hangup' })
      .describe('what happens at other times'),
    exceptions: z
      .record(
        formed(forms.name),
        z
          .object({
            dates: z
              .union([date(), z.array(date()).min(1)])
              .describe('the days: `12-25` every year, `2026-04-06` once, `12-24..12-26` from and to')
              .optional(),
            times: formed(forms.hours).describe('only these hours of `dates`; the whole day when left out').optional(),
            when: z
              .union([opening(), z.array(opening()).min(1)])
              .describe(
                'instead of `dates`: times that recur, said as in `open`; `mon-fri 12:00-14:00` for a lunch break',
              )
              .optional(),
            to: destination().describe("where calls go then; the schedule's `closed` when left out").optional(),
            description: text().describe('for people only').optional(),
          })
          .strict(),
      )
      .default({})
      .describe(
        'times that are closed whatever `open` says, each with its own destination; where several meet, dates of one year count first, then dates of every year, then `when`',
      ),
    announce: soundName()
      .describe(
        "what callers hear before `closed` or an exception leads them on to somebody, such as `transfer` of Asterisk's own; nothing when left out (XiVO: `XIVO_FWD_SCHEDULE_OUT_ISDA`)",
      )
      .optional(),
    description: text().describe('for people only').optional(),
  })
  .strict();
