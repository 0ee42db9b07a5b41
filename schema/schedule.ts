import { z } from 'zod';
import { destination } from './destination.ts';
import { forms } from './patterns.ts';
import { formed, text, timeZone } from './scalars.ts';

/** `mon-fri 08:30-12:30`, `sat`, `09:00-18:00`, `jul-aug mon-fri 09:00-12:00`, `1-15 mon 09:00-10:00`; read by `compiler/model/opening.ts`. */
const opening = () => formed(forms.opening);

/** `12-25`, `2026-04-06`, `12-24..12-26`. */
const date = () => formed(forms.date);

export const schedule = z
  .object({
    timezone: timeZone().describe("IANA time zone; the site's when left out").optional(),
    open: z
      .array(opening())
      .min(1)
      .describe('when it is open: months, days of the month, days of the week and hours, each left out meaning any'),
    closed: z
      .object({ to: destination().describe('where calls go when it is closed') })
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
              .describe('the days: `12-25` every year, `2026-04-06` once, `12-24..12-26` from and to'),
            times: formed(forms.hours).describe('only these hours of the days; the whole day when left out').optional(),
            to: destination().describe("where calls go then; the schedule's `closed` when left out").optional(),
            description: text().describe('for people only').optional(),
          })
          .strict(),
      )
      .default({})
      .describe('days that are closed whatever `open` says, each with its own destination'),
    description: text().describe('for people only').optional(),
  })
  .strict();
