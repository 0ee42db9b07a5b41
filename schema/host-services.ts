import { z } from 'zod';
import { forms } from './patterns.ts';
import { duration, formed, hostName, network, port, yesNo } from './scalars.ts';

/** The clock of a host (chrony). */
export const hostTime = z
  .object({
    servers: z.array(hostName()).max(10).default([]).describe('time servers, in this order (`server ... iburst`)'),
    serve: z
      .array(network())
      .max(100)
      .default([])
      .describe('networks that may ask this host for the time, such as those of phones (`allow`)'),
    alone: yesNo()
      .default('no')
      .describe('whether it goes on telling the time when it reaches no server (`local stratum 10`)'),
  })
  .strict();

/** The mail that a host sends (postfix). */
export const hostMail = z
  .object({
    relay: hostName().describe('the server that takes all mail (`relayhost`)'),
    port: port().default(25).describe('its port (`relayhost`)'),
    fallback: hostName()
      .describe('the server that takes it when `relay` does not answer (`smtp_fallback_relay`)')
      .optional(),
    domain: formed(forms.domain)
      .describe('the domain that senders without one are of (`myorigin`); the domain of the site when left out')
      .optional(),
    networks: z
      .array(network())
      .max(100)
      .default([])
      .describe(
        'networks whose hosts may send mail through this one (`mynetworks`); it listens for nobody else when empty',
      ),
  })
  .strict();

/** What keeps out those who guess passwords (fail2ban). */
export const hostFail2ban = z
  .object({
    tries: z.number().int().min(1).max(100).default(5).describe('how often a password may be wrong (`maxretry`)'),
    within: duration().default('10m').describe('in which time (`findtime`)'),
    ban: duration().default('1h').describe('how long an address is kept out (`bantime`)'),
    never: z
      .array(network())
      .max(100)
      .default([])
      .describe('networks that are never kept out, beside the host itself (`ignoreip`)'),
  })
  .strict();
