import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Certificates {
  /** The certificate of the issuer, who is nobody but this test. */
  readonly ca: string;
  readonly certificate: string;
  readonly privateKey: string;
}

/** Certificates for hosts of these names, one for each, all of one issuer. */
export function certificatesFor(...names: readonly string[]): Map<string, Certificates> {
  const folder = mkdtempSync(join(tmpdir(), 'pbxc-certificates-'));
  const at = (name: string) => join(folder, name);
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'ignore' });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  openssl('req', '-x509', ...key, '-keyout', at('ca.key'), '-out', at('ca.pem'), '-subj', '/CN=Test CA', '-days', '2');
  const ca = readFileSync(at('ca.pem'), 'utf8');
  const made = new Map<string, Certificates>();
  for (const name of names) {
    openssl('req', ...key, '-keyout', at('key'), '-out', at('request'), '-subj', `/CN=${name}`);
    writeFileSync(at('extensions'), `subjectAltName=DNS:${name}\n`);
    const by = ['-CA', at('ca.pem'), '-CAkey', at('ca.key'), '-CAcreateserial', '-days', '2'];
    openssl('x509', '-req', '-in', at('request'), ...by, '-extfile', at('extensions'), '-out', at('pem'));
    const [certificate, privateKey] = [readFileSync(at('pem'), 'utf8'), readFileSync(at('key'), 'utf8')];
    made.set(name, { ca, certificate, privateKey });
  }
  return made;
}
