import { z } from 'zod';
import { forms } from './patterns.ts';
import { formed, hostName, port } from './scalars.ts';
import { tlsFiles } from './tls-files.ts';

/** Asterisk's web server; it runs only when something needs it. */
export const http = z
  .object({
    bind: hostName()
      .default('127.0.0.1')
      .describe(
        "the address of Asterisk's web server, which WebRTC phones and ARI need; behind a proxy by default (`bindaddr`)",
      ),
    port: port().default(8088).describe('its port (`bindport`)'),
    prefix: formed(forms.urlPrefix)
      .describe('what all its paths begin with: `pbx` makes the browsers connect to `/pbx/ws` (`prefix`)')
      .optional(),
    session_limit: z
      .number()
      .int()
      .min(1)
      .max(100_000)
      .describe(
        'how many connections it keeps at a time; twice the number of browsers and at least 100 when left out (`sessionlimit`)',
      )
      .optional(),
    tls: tlsFiles()
      .extend({
        bind: hostName().default('0.0.0.0').describe('the address it listens on with TLS (`tlsbindaddr`)'),
        port: port().default(8089).describe('its port with TLS (`tlsbindaddr`)'),
      })
      .strict()
      .describe('also listen with TLS, where no proxy does it: browsers then connect to `wss://HOST:PORT/ws`')
      .optional(),
  })
  .strict();
