import { z } from 'zod';
import { forms } from './patterns.ts';
import { phoneSettings } from './phone-settings.ts';
import { formed, ipv4Address, name, text } from './scalars.ts';

export const device = z
  .object({
    mac: formed(forms.mac).describe('its hardware address, with or without `:` or `-`'),
    vendor: name().describe('its maker, in lower case: `yealink`, `snom`').optional(),
    model: text(40).describe('its model: `T46G`').optional(),
    address: ipv4Address()
      .describe(
        'the address that DHCP gives it, always (`fixed-address` of dhcpd.conf); one of the pool when left out. `pbxc serve` gives the secrets of the phone to that address only',
      )
      .optional(),
    auto_answer: text(120)
      .describe(
        'what makes it answer a paging by itself; what its vendor wants when left out (`Alert-Info` of `PJSIP_HEADER`)',
      )
      .optional(),
    description: text().describe('for people only').optional(),
    ...phoneSettings,
  })
  .strict();
