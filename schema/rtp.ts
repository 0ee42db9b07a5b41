import { z } from 'zod';
import { forms } from './patterns.ts';
import { account, formed, network } from './scalars.ts';
import { secret } from './secret.ts';

const turn = z
  .object({
    server: formed(forms.stunServer).describe('its name or address, with or without a port (`turnaddr`)'),
    username: account().describe('the account there (`turnusername`)').optional(),
    password: secret().describe('its password (`turnpassword`)').optional(),
  })
  .strict();

/** Media, and how browsers find the way to it. */
export const rtp = z
  .object({
    ports: formed(forms.portRange).default('10000-20000').describe('UDP ports of media (`rtpstart`, `rtpend`)'),
    stun: formed(forms.stunServer)
      .describe('the STUN server that tells the host its public address, for browsers (`stunaddr`)')
      .optional(),
    turn: turn.describe('the TURN server that relays media of browsers where no direct way leads').optional(),
    ice_deny: z
      .array(network())
      .max(100)
      .default([])
      .describe("networks of the host's own addresses that browsers are not told (`ice_deny`)"),
    ice_permit: z.array(network()).max(100).default([]).describe('what they are told nevertheless (`ice_permit`)'),
    ice_host_candidates: z
      .record(formed(forms.ipAddress), formed(forms.ipAddress))
      .default({})
      .describe(
        'the public address that browsers are told instead of a private one, where a NAT maps one to the other: `192.0.2.10: 203.0.113.5` (`[ice_host_candidates]`)',
      ),
  })
  .strict();
