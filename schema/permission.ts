import { z } from 'zod';
import { numberPattern, text, yesNo } from './scalars.ts';
import { secret } from './secret.ts';

export const permission = z
  .object({
    deny: z
      .array(numberPattern())
      .default([])
      .describe(
        'numbers that may not be called: of users, and of outgoing routes; for an incoming route numbers that may not call. Emergency numbers are never denied (patterns of the contexts `pbxc-outside-...` and `pbxc-inside-...`)',
      ),
    allow: z
      .array(numberPattern())
      .default([])
      .describe(
        'numbers that may be called although another permission at the same place denies them (patterns of the context `pbxc-allow-NAME`)',
      ),
    password: secret()
      .describe(
        'callers of a denied number are asked for this PIN instead of being refused (`password` in pbxc-permissions.conf)',
      )
      .optional(),
    outside_only: yesNo()
      .default('no')
      .describe(
        'whether it is about calls to the outside only, and says nothing about numbers of users (no `include` in the contexts `pbxc-inside-...`)',
      ),
    description: text().describe('for people only').optional(),
  })
  .strict();
