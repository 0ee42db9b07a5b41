import { z } from 'zod';
import { forms } from './patterns.ts';
import { formed, port, text } from './scalars.ts';
import { secret } from './secret.ts';

/** The program usecallmanager-services, on the hosts with Asterisk. */
const externalServices = z
  .object({
    environment: formed(forms.absolutePath)
      .default('/etc/default/cisco-services')
      .describe('the file of its environment, for `EnvironmentFile` of its unit'),
    bind: formed(forms.ipAddress).default('0.0.0.0').describe('the address it listens on (`SERVICES_HOST`)'),
    port: port().default(6972).describe('its port (`SERVICES_PORT`)'),
    domain: formed(forms.domain).describe('its domain (`SERVICES_DOMAIN`)').optional(),
    reports: formed(forms.absolutePath)
      .default('/var/log/cisco')
      .describe('where it keeps reports (`SERVICES_REPORTS_DIR`)'),
  })
  .strict();

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
    external: externalServices
      .describe(
        'for usecallmanager-services instead of `pbxc serve`, when given: the file of its environment, and what it needs of `manager.conf` and `http.conf`',
      )
      .optional(),
  })
  .strict();
