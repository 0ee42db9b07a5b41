import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A certificate that vouches for itself, and its key, in one PEM file. */
export function selfSigned(name: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'pbxc-keys-'));
  const [key, certificate] = [join(dir, 'key.pem'), join(dir, 'certificate.pem')];
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  execFileSync('openssl', ['req', ...kind, '-subj', `/CN=${name}`, '-keyout', key, '-out', certificate], {
    stdio: 'pipe',
  });
  return readFileSync(certificate, 'utf8') + readFileSync(key, 'utf8');
}
