import { z } from 'zod';
import { name } from './scalars.ts';

/** Users, by their own names and as members of groups and queues; `option` is what each of them gets. */
export const people = (option: string) =>
  z
    .object({
      users: z.array(name()).default([]).describe(`these users (\`${option}\`)`),
      groups: z.array(name()).default([]).describe(`the members of these groups (\`${option}\`)`),
      queues: z.array(name()).default([]).describe(`the users among the members of these queues (\`${option}\`)`),
    })
    .strict();
