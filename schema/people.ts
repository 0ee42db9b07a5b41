import { z } from 'zod';
import { name } from './scalars.ts';

/** Users, by their own names and as members of groups and queues. */
export const people = () =>
  z
    .object({
      users: z.array(name()).default([]).describe('these users'),
      groups: z.array(name()).default([]).describe('the members of these groups'),
      queues: z.array(name()).default([]).describe('the users among the members of these queues'),
    })
    .strict();
