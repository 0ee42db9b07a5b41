import { z } from 'zod';
import { forms } from './patterns.ts';
import { formed, network, port } from './scalars.ts';
import { secret } from './secret.ts';

/** What `pbxc serve` goes by, where no flag and no `PBXC_SERVE_` variable says otherwise. */
export const serve = z
  .object({
    bind: formed(forms.ipAddress)
      .describe('the address that HTTP, HTTPS and TFTP listen on; 127.0.0.1 when left out (`--bind`)')
      .optional(),
    http_port: port().describe('its port of HTTP; 8667 when left out (`--http-port`)').optional(),
    https_port: port()
      .describe('its port of HTTPS, when there is a certificate; 8668 when left out (`--https-port`)')
      .optional(),
    tftp_port: port().describe('its port of TFTP; 69 when left out (`--tftp-port`)').optional(),
    confgend_bind: formed(forms.ipAddress)
      .describe("the address that Asterisk's `#exec` reaches; 127.0.0.1 when left out (`--confgend-bind`)")
      .optional(),
    confgend_port: port().describe('its port; 8669 when left out (`--confgend-port`)').optional(),
    directory_port: port()
      .describe("its port of phones' directories by HTTP; 9498 when left out (`--directory-port`)")
      .optional(),
    directory_https_port: port()
      .describe(
        'its port of these by HTTPS, when there is a certificate; 9499 when left out (`--directory-https-port`)',
      )
      .optional(),
    certificate: formed(forms.absolutePath)
      .describe('the certificate of HTTPS, a PEM file on the machine that serves (`--cert`)')
      .optional(),
    private_key: formed(forms.absolutePath).describe('its key (`--key`)').optional(),
    client_ca: formed(forms.absolutePath)
      .describe(
        'the certificates of the makers of phones, a PEM file: a phone whose certificate one of them issued gets its own files wherever it is (`--client-ca`)',
      )
      .optional(),
    trusted: z
      .array(network())
      .describe('networks that may read everything, secrets included; loopback when left out (`--trust`)')
      .optional(),
    phones: z
      .array(network())
      .describe("networks that phones are in, which may read phones' files; none when left out (`--phones`)")
      .optional(),
    names: z
      .array(formed(forms.domain))
      .max(50)
      .default([])
      .describe(
        'names by which browsers and phones call the server over HTTP, besides its addresses, the addresses of `hosts`, the host of `provisioning.url`, the name of the machine, and names without a dot: under any other name nobody has rights by address (`--name`)',
      ),
    tokens: z
      .array(secret())
      .max(20)
      .default([])
      .describe('whoever brings one of them (`Authorization: Bearer`) may read everything (`PBXC_SERVE_TOKEN`)'),
  })
  .strict();
