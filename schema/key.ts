import { z } from 'zod';
import { name, number, text } from './scalars.ts';

/** A function key: what it dials or watches. */
export const key = z
  .object({
    user: name().describe('dials and watches a user').optional(),
    group: name().describe('dials a group').optional(),
    queue: name().describe('dials a queue').optional(),
    conference: name().describe('dials and watches a conference').optional(),
    number: number().describe('dials a number').optional(),
    label: text(40).describe('what the phone shows beside it; the name of the destination when left out').optional(),
  })
  .strict();
