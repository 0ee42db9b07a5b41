import { z } from 'zod';
import { forms } from './patterns.ts';
import { formed, interfaceName, ipv4Address, text, yesNo } from './scalars.ts';

/** An address with the network that it is in. */
const addressInNetwork = () => formed(forms.ipv4InNetwork);

const networkInterface = z
  .object({
    address: addressInNetwork()
      .describe('its address, with the length of the prefix of its network: 192.0.2.10/24 (`iface ... inet static`)')
      .optional(),
    dhcp: yesNo()
      .default('no')
      .describe('whether it asks for its address (`iface ... inet dhcp`); with neither, it only carries VLANs'),
    gateway: ipv4Address().describe('the way to all other networks (`gateway`); one interface has it').optional(),
    vlan: z
      .object({
        of: interfaceName().describe('the interface that carries it (`vlan-raw-device`)'),
        id: z.number().int().min(1).max(4094).describe('its number (`ip link add ... type vlan id`)'),
      })
      .strict()
      .describe('the VLAN that it is, on another interface')
      .optional(),
    mtu: z
      .number()
      .int()
      .min(576)
      .max(9216)
      .describe('the longest packet, in bytes (`ip link set ... mtu`); that of the card when left out')
      .optional(),
    routes: z
      .array(
        z
          .object({
            to: formed(forms.ipv4Network).describe('the network (`ip route replace` of its interface)'),
            via: ipv4Address().describe('the router that leads there, in the network of the interface (`via`)'),
          })
          .strict(),
      )
      .max(100)
      .default([])
      .describe('networks behind other routers than `gateway` (`up ip route replace`)'),
    description: text().describe('for people only').optional(),
  })
  .strict();

/** The interfaces, the resolver and the names of a host. */
export const hostNetwork = z
  .object({
    interfaces: z
      .record(interfaceName(), networkInterface)
      .default({})
      .describe('interfaces by name, as the kernel calls them (`/etc/network/interfaces.d/pbxc`)'),
    resolver: z
      .object({
        servers: z.array(formed(forms.ipAddress)).min(1).max(3).describe('name servers, at most three (`nameserver`)'),
        search: z
          .array(formed(forms.domain))
          .max(6)
          .default([])
          .describe('domains that names without a dot are looked for in (`search`)'),
      })
      .strict()
      .describe('how names are looked up, when given (`/etc/resolv.conf`)')
      .optional(),
    names: z
      .record(formed(forms.ipAddress), z.array(formed(forms.domain)).min(1).max(20))
      .describe('names by address, when given, beside those of the host itself and of the other hosts (`/etc/hosts`)')
      .optional(),
  })
  .strict();
