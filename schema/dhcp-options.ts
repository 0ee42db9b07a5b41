import { z } from 'zod';
import { forms } from './patterns.ts';
import { formed, ipv4Address } from './scalars.ts';

const dhcpOption = z
  .object({
    text: formed(forms.dhcpText)
      .describe('a text (its bytes in dhcpd.conf, `data` of Kea, `dhcp-option=` of dnsmasq)')
      .optional(),
    addresses: z
      .array(ipv4Address())
      .min(1)
      .max(20)
      .describe('IPv4 addresses (their bytes in dhcpd.conf, `data` of Kea, `dhcp-option=` of dnsmasq)')
      .optional(),
    hex: formed(forms.hexBytes, 510)
      .describe('the bytes themselves (`option` of dhcpd.conf, `data` of Kea, `dhcp-option=` of dnsmasq)')
      .optional(),
  })
  .strict();

/** DHCP options by their numbers, each as a text, as addresses or as bytes: `{ 252: { text: "http://wpad/" } }`. */
export const dhcpOptions = () => z.record(formed(forms.dhcpOption), dhcpOption);
