import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SelfSigned {
  readonly certificate: string;
  readonly privateKey: string;
}

/** A certificate that vouches for itself, and its key, both PEM; `names` as in `DNS:pbx.acme.example,IP:192.0.2.10`. */
export function selfSignedPair(
  subject: string,
  { days = 2, names }: { readonly days?: number; readonly names?: string } = {},
): SelfSigned {
  const dir = mkdtempSync(join(tmpdir(), 'pbxc-keys-'));
  const [key, certificate] = [join(dir, 'key.pem'), join(dir, 'certificate.pem')];
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', String(days)];
  const alternatives = names === undefined ? [] : ['-addext', `subjectAltName=${names}`];
  execFileSync(
    'openssl',
    ['req', ...kind, '-subj', `/CN=${subject}`, ...alternatives, '-keyout', key, '-out', certificate],
    { stdio: 'pipe' },
  );
  return { certificate: readFileSync(certificate, 'utf8'), privateKey: readFileSync(key, 'utf8') };
}

/** Both in one PEM file. */
export function selfSigned(subject: string): string {
  const { certificate, privateKey } = selfSignedPair(subject);
  return certificate + privateKey;
}
