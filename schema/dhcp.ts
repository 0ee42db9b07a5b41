import { z } from 'zod';
import { dhcpExtra } from './dhcp-extra.ts';
import { dhcpOptions } from './dhcp-options.ts';
import { dhcpPool } from './dhcp-pool.ts';
import { named } from './named.ts';
import { forms } from './patterns.ts';
import { duration, formed, interfaceName, ipv4Address, name, yesNo } from './scalars.ts';

/** The DHCP server of a site. Options of phones follow from their makers: nobody has to say them. */
export const dhcp = z
  .object({
    server: z
      .enum(['isc', 'kea', 'dnsmasq'])
      .default('isc')
      .describe(
        'the program: `isc` is dhcpd of Debian (`/etc/dhcp/dhcpd.conf`), `kea` its successor (`/etc/kea/kea-dhcp4.conf`), `dnsmasq` a small one (`/etc/dnsmasq.d/pbxc.conf`)',
      ),
    hosts: z
      .array(name())
      .min(1)
      .describe('the hosts it runs on; those with the role `dhcp` when left out, else the only host')
      .optional(),
    interfaces: z
      .array(interfaceName())
      .default([])
      .describe(
        'the network interfaces it listens on, beside those of its pools (`INTERFACESv4`, `interfaces` of Kea, `interface=` of dnsmasq); relays reach it by them',
      ),
    authoritative: yesNo()
      .default('yes')
      .describe(
        'whether it is the server of its networks, and tells a phone that brings an address of another network so (`authoritative`, `dhcp-authoritative`)',
      ),
    phones_only: yesNo()
      .default('no')
      .describe(
        'whether only phones get an address: those of the makers that pbxc knows, and the devices of the site (`allow members of`)',
      ),
    lease: duration().default('2h').describe('how long a phone may keep an address (`default-lease-time`)'),
    dns: z.array(ipv4Address()).default([]).describe('name servers, where a pool says no others (option 6)'),
    ntp: z.array(ipv4Address()).default([]).describe('time servers, where a pool says no others (option 42)'),
    domain: formed(forms.domain)
      .describe('the domain of the phones; `site.domain` when left out (option 15)')
      .optional(),
    options: dhcpOptions().default({}).describe('more options for everybody, by their numbers'),
    pools: named(dhcpPool).default({}).describe('the networks with the addresses that are given away'),
    extra: dhcpExtra.default({}).describe('what goes into the file of the server as it is written here'),
  })
  .strict();
