import { z } from 'zod';
import { network, text } from './scalars.ts';
import { secret } from './secret.ts';

/** The classes of the manager interface; `all`, `command` and `system` are left to those who ask for them by name. */
const right = () =>
  z.enum([
    'all',
    'system',
    'call',
    'log',
    'verbose',
    'command',
    'agent',
    'user',
    'config',
    'dtmf',
    'reporting',
    'cdr',
    'dialplan',
    'originate',
    'agi',
    'cc',
    'aoc',
    'test',
    'security',
    'message',
  ]);

export const manager = z
  .object({
    secret: secret().default('auto').describe('its password (`secret`)'),
    permit: z
      .array(network())
      .min(1)
      .describe('the addresses it may come from; all others are denied (`deny`, `permit`)'),
    read: z.array(right()).max(30).default([]).describe('the events it may see (`read`)'),
    write: z.array(right()).max(30).default([]).describe('the actions it may order (`write`)'),
    description: text().describe('for people only').optional(),
  })
  .strict();

/** The manager interface itself; it listens only when there are managers. */
export const managerInterface = z
  .object({
    bind: network().default('127.0.0.1').describe('the address it listens on (`bindaddr`)'),
    port: z.number().int().min(1).max(65535).default(5038).describe('its port (`port`)'),
  })
  .strict();
