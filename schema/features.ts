import { z } from 'zod';
import { forms } from './patterns.ts';
import { duration, formed } from './scalars.ts';

const code = (meaning: string, usual: string) =>
  z
    .union([formed(forms.digits), z.number().int().nonnegative(), z.literal(false), z.literal('no')])
    .default(usual)
    .describe(`${meaning}; \`no\` takes the code away`);

/** What people dial for a service; one place to renumber each. */
export const featureCodes = z
  .object({
    directed_pickup: code('this and a number: answers a call that rings there', '*8'),
    echo_test: code('speaks back what it hears', '*55'),
    voicemail: code("listens to the caller's own mailbox", '*98'),
    voicemail_of: code('this and the number of a mailbox: listens to it', '*99'),
  })
  .strict();

/** What people press during a call. */
export const inCallCodes = z
  .object({
    blind_transfer: code('transfers at once (`blindxfer`)', '*1'),
    attended_transfer: code('transfers after asking (`atxfer`)', '*2'),
    disconnect: code('ends the call (`disconnect`)', '*0'),
    digit_timeout: duration()
      .default('1500ms')
      .describe('how long Asterisk waits for the next digit of a code (`featuredigittimeout`)'),
  })
  .strict();
