import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Host } from '../../../compiler/model/host.ts';
import { selfSignedPair } from './self-signed.ts';

/** Puts the certificate, its key and its issuer's where the site says that a host has them. `tree` stands for `/` of the host. */
export function putTlsFiles(tree: string, { name, sip: { tls } }: Host): void {
  if (tls === undefined) return;
  const { certificate, privateKey } = selfSignedPair(name);
  for (const [path, content] of [
    [tls.certificate, certificate],
    [tls.ca, certificate],
    [tls.privateKey, privateKey],
  ] as const) {
    const file = join(tree, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content, { mode: 0o644 });
  }
}
