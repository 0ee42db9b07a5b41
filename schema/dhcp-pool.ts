import { z } from 'zod';
import { dhcpOptions } from './dhcp-options.ts';
import { forms } from './patterns.ts';
import { duration, formed, interfaceName, ipv4Address, name, text, yesNo } from './scalars.ts';

const ranges = () => z.union([formed(forms.ipv4Range), z.array(formed(forms.ipv4Range)).min(1).max(50)]);

/** A network of phones, with the addresses in it that are given away. */
export const dhcpPool = z
  .object({
    subnet: formed(forms.ipv4Network).describe('the network it is part of (`subnet`)'),
    range: ranges()
      .describe(
        'the addresses that are given away, or a list of such ranges (`range`); without one only devices with an `address` get theirs',
      )
      .optional(),
    other_range: ranges()
      .describe('addresses for whatever is no phone, apart from those of the phones (a second `pool`)')
      .optional(),
    host: name()
      .describe('the host that serves it, whose dhcpd.conf has its `subnet`; needed where DHCP runs on several')
      .optional(),
    phones_only: yesNo()
      .describe('whether only phones get an address of `range`; as `dhcp.phones_only` when left out')
      .optional(),
    router: ipv4Address().describe('the way to everywhere else (option 3)').optional(),
    dns: z.array(ipv4Address()).describe('name servers (option 6)').optional(),
    ntp: z.array(ipv4Address()).describe('time servers (option 42)').optional(),
    domain: formed(forms.domain).describe('the domain of the phones (option 15)').optional(),
    lease: duration().describe('how long a phone may keep an address (`default-lease-time`)').optional(),
    voice_vlan: z
      .number()
      .int()
      .min(1)
      .max(4094)
      .describe('the VLAN that phones are sent to from this network (option 132)')
      .optional(),
    interface: interfaceName()
      .describe(
        'the interface of the host that is in this network (`INTERFACESv4`, `interfaces` of Kea, `interface=` of dnsmasq); none where a relay asks for it',
      )
      .optional(),
    relays: z
      .array(ipv4Address())
      .max(20)
      .default([])
      .describe(
        'the relays that ask on behalf of this network, where their address is outside it (`relay` of Kea, `shared-network`)',
      ),
    wire: name()
      .describe('a name for the wire, where several networks share one: pools with the same one (`shared-network`)')
      .optional(),
    options: dhcpOptions().default({}).describe('more options, by their numbers'),
    description: text().describe('for people only').optional(),
  })
  .strict();
