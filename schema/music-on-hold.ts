import { z } from 'zod';
import { raw } from './raw.ts';
import { path, text } from './scalars.ts';

export const musicOnHold = z
  .object({
    mode: z
      .enum(['files', 'custom'])
      .default('files')
      .describe('`files` of a directory, or what a program writes (`mode`)'),
    directory: path()
      .describe('for `files`: the directory, below /var/lib/asterisk when not absolute (`directory`)')
      .optional(),
    application: text().describe('for `custom`: the command whose output is played (`application`)').optional(),
    sort: z.enum(['random', 'alpha', 'randstart']).default('random').describe('the order of files (`sort`)'),
    description: text().describe('for people only').optional(),
    asterisk: raw('class').default({}).describe('raw options of its section in musiconhold.conf'),
  })
  .strict();
