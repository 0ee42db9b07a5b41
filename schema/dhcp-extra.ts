import { z } from 'zod';
import { forms } from './patterns.ts';
import { formed } from './scalars.ts';

const lines = () => z.array(formed(forms.dhcpText, 1000)).max(500).default([]);

/** The escape hatch: what the description has no word for, in the words of one server. `pbxc verify` asks the server about it. */
export const dhcpExtra = z
  .object({
    isc: lines().describe('lines at the end of `dhcpd.conf`'),
    kea: z
      .record(formed(forms.keaParameter), z.any())
      .default({})
      .describe('parameters of `Dhcp4` in `kea-dhcp4.conf`; they win over those of pbxc'),
    dnsmasq: lines().describe('lines at the end of `pbxc.conf`'),
  })
  .strict();
