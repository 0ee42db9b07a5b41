import { z } from 'zod';
import { forms } from './patterns.ts';
import { formed, network, text, yesNo } from './scalars.ts';
import { secret } from './secret.ts';

/** An application that uses ARI, the REST interface. */
export const ariUser = z
  .object({
    password: secret().default('auto').describe('its password (`password`)'),
    password_format: z
      .enum(['plain', 'crypt'])
      .default('plain')
      .describe('`crypt`: the password is given as a hash of crypt(3), `mkpasswd -m sha-512` (`password_format`)'),
    read_only: yesNo()
      .default('yes')
      .describe('`no`: it may also place calls, move them and hang them up (`read_only`)'),
    permit: z
      .array(network())
      .min(1)
      .describe(
        'the addresses it may come from, as Asterisk sees them; all others are denied (`deny`, `permit`, Asterisk 22.9 or newer)',
      )
      .optional(),
    description: text().describe('for people only').optional(),
  })
  .strict();

/** ARI itself; it is there only when it has users. */
export const ariInterface = z
  .object({
    allowed_origins: z
      .array(formed(forms.webOrigin))
      .max(100)
      .default([])
      .describe(
        'web pages whose scripts may use it: `https://panel.acme.example`, or `"*"` for all (`allowed_origins`)',
      ),
    channel_variables: z
      .array(formed(forms.channelVariable))
      .max(100)
      .default([])
      .describe('variables of channels that it shows with each channel (`channelvars`)'),
    websocket_write_timeout: z
      .number()
      .int()
      .min(1)
      .max(60_000)
      .default(100)
      .describe('milliseconds after which a client that does not read is cut off (`websocket_write_timeout`)'),
  })
  .strict();
