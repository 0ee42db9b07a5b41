import { z } from 'zod';
import { network, port, text } from './scalars.ts';

const networks = () => z.array(network()).min(1).max(100);

/** The packet filter of a host (nftables): what the services of the site need comes in, and nothing else. */
export const firewall = z
  .object({
    administrators: networks().describe('the networks that reach `ssh`; everybody when left out').optional(),
    ssh_port: port().default(22).describe('where `ssh` listens; it is always let in'),
    phones: networks()
      .describe(
        'the networks of phones, which reach SIP, SCCP and the files of phones (`saddr` in nftables.conf); everybody when left out',
      )
      .optional(),
    operators: z
      .array(network())
      .max(100)
      .default([])
      .describe(
        'the networks of operators that trunks reach by name, which reach SIP and IAX (`saddr` in nftables.conf); those that trunks name by address are let in anyway',
      ),
    allow: z
      .array(
        z
          .object({
            protocol: z
              .enum(['tcp', 'udp'])
              .default('tcp')
              .describe('of which protocol (`tcp dport` or `udp dport` in nftables.conf)'),
            port: port().describe('which port (`dport` in nftables.conf)'),
            from: networks()
              .describe('the networks that reach it (`saddr` in nftables.conf); everybody when left out')
              .optional(),
            description: text().describe('for people only').optional(),
          })
          .strict(),
      )
      .max(100)
      .default([])
      .describe('what else runs on the host and is to be reached'),
  })
  .strict();
