import { z } from 'zod';
import { contextName, email, name, number, text, yesNo } from './scalars.ts';

/** Where faxes arrive: by mail, as files, or both. */
export const fax = z
  .object({
    number: number()
      .describe(
        'its number for people inside (`exten` of its context in extensions.conf); callers from outside come by routes',
      )
      .optional(),
    context: contextName()
      .describe('where the number is, a section of extensions.conf; the first internal context when left out')
      .optional(),
    description: text().describe('for people only').optional(),
    mail: z
      .array(email())
      .min(1)
      .max(20)
      .describe("who gets the faxes by mail, through the host's `sendmail`; left out, they are files only")
      .optional(),
    mail_from: email()
      .describe('who the mail is from; `fax` at the domain of the site when left out (`From`)')
      .optional(),
    subject: text(100).default('Fax').describe('what the mail is called (`Subject`); who sent it stands in the mail'),
    format: z
      .enum(['pdf', 'tiff'])
      .default('pdf')
      .describe('how the mail brings it; a PDF takes `tiff2pdf` on the host, and is a TIFF without'),
    keep: yesNo()
      .default('yes')
      .describe('keep the files in `/var/spool/asterisk/monitor/fax-NAME-ID.tif` when they have been mailed'),
    station_id: text(20)
      .describe('who we are, on the display of the machine that sends (`FAXOPT(localstationid)`)')
      .optional(),
    error_correction: yesNo().default('yes').describe('have lines that were lost sent again (`FAXOPT(ecm)`)'),
    max_rate: z
      .union([z.literal(14400), z.literal(9600), z.literal(4800)])
      .default(14400)
      .describe('the fastest to go, in bits per second (`FAXOPT(maxrate)`)'),
    t38: yesNo()
      .default('yes')
      .describe('ask for T.38 where the trunk has it, and take sound otherwise; `no` is sound always (`ReceiveFAX`)'),
  })
  .strict();

/** On an incoming route: a machine that calls is told from a person. */
export const faxDetection = z
  .object({
    to: name().describe('which of `faxes` takes the call if a machine calls'),
    wait: z
      .enum(['2s', '3s', '4s', '5s', '6s', '8s', '10s'])
      .default('4s')
      .describe('how long to listen; callers hear ringing meanwhile (`FAXOPT(faxdetect)`)'),
  })
  .strict();
