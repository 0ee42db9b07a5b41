import { z } from 'zod';
import { codecs } from './scalars.ts';
import { tlsFiles } from './tls-files.ts';

/** Phones in the browser, as far as it is the host's. */
export const webrtc = z
  .object({
    codecs: codecs()
      .default(['opus', 'alaw', 'ulaw'])
      .describe('codecs of browsers in the order of preference, where the user says no others (`allow`)'),
    dtls: tlsFiles()
      .describe(
        'the certificate of the media; Asterisk makes one for each call when left out (`dtls_auto_generate_cert`)',
      )
      .optional(),
  })
  .strict();
