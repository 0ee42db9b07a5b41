import { z } from 'zod';
import { forms } from './patterns.ts';
import { formed, text } from './scalars.ts';
import { secret } from './secret.ts';

/** The XML services of Cisco phones, which `pbxc serve` answers. */
export const phoneServices = z
  .object({
    username: formed(forms.account)
      .default('cisco')
      .describe('the name by which programs may steer phones (`UserID` of `/authentication`)'),
    password: secret().default('auto').describe('its password (`Password` of `/authentication`)'),
    reports: formed(forms.absolutePath)
      .default('/var/lib/pbxc/reports')
      .describe('where `pbxc serve` keeps the reports that phones send about the quality of calls and about problems'),
    information: z
      .record(z.string().regex(/^[0-9]{1,9}$/), text(1000))
      .default({})
      .describe(
        'what the Info button of a 7900 phone shows for a topic, by the number that the phone sends (`/information?id=`)',
      ),
  })
  .strict();
