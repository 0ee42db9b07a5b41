import { z } from 'zod';
import { forms } from './patterns.ts';
import { formed, port, yesNo } from './scalars.ts';

/** SIP over TLS: files of the host, readable there by the account `asterisk`. The site never holds them. */
export const sipTls = z
  .object({
    port: port().default(5061).describe('TCP port of SIP over TLS (`bind`)'),
    certificate: formed(forms.absolutePath).describe(
      'the certificate the host shows, with those that lead to its issuer (`cert_file`)',
    ),
    private_key: formed(forms.absolutePath).describe('its key (`priv_key_file`)'),
    ca: formed(forms.absolutePath)
      .default('/etc/ssl/certs/ca-certificates.crt')
      .describe('the certificates of those whose word is believed (`ca_list_file`)'),
    verify: yesNo()
      .default('yes')
      .describe('refuse far sides whose certificate is not theirs or of nobody we believe (`verify_server`)'),
    client_certificates: yesNo()
      .default('no')
      .describe('refuse whoever comes without a certificate that we believe (`verify_client`, `require_client_cert`)'),
    method: z
      .enum(['tlsv1_2', 'tlsv1_3'])
      .describe('the only version of TLS to speak; what both sides know best when left out (`method`)')
      .optional(),
  })
  .strict();
