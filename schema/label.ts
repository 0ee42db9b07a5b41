import { z } from 'zod';
import { text } from './scalars.ts';

/** A label of users: for people only. */
export const label = z
  .object({
    description: text().describe('for people only').optional(),
  })
  .strict();
