import { z } from 'zod';
import { forms } from './patterns.ts';
import { formed } from './scalars.ts';

/** A certificate and its key as files of the host, readable there by the user `asterisk`. The site never holds them. */
export const tlsFiles = () =>
  z
    .object({
      certificate: formed(forms.absolutePath).describe(
        'the path of the certificate on the host, a PEM file (`tlscertfile`, `dtls_cert_file`)',
      ),
      private_key: formed(forms.absolutePath)
        .describe(
          'the path of its key on the host; it is in the file of the certificate when left out (`tlsprivatekey`, `dtls_private_key`)',
        )
        .optional(),
    })
    .strict();
