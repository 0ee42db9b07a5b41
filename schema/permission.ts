import { z } from 'zod';
import { numberPattern, text } from './scalars.ts';

export const permission = z
  .object({
    deny: z
      .array(numberPattern())
      .min(1)
      .describe('numbers that users bound by it cannot call outside; emergency numbers are never denied'),
    description: text().describe('for people only').optional(),
  })
  .strict();
