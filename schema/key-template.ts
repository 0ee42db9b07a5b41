import { z } from 'zod';
import { keys } from './key.ts';
import { text } from './scalars.ts';

/** Function keys that several phones have. */
export const keyTemplate = z
  .object({
    description: text().describe('for people only').optional(),
    keys: keys().describe('function keys by their position (their `hint`s, as in `users`)'),
  })
  .strict();
