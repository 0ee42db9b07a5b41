import { createHash } from 'node:crypto';
import type { Generation, ServedFile } from '../../../server/generation/generation.ts';

/** A file of host pbx1 as it is served. */
export function served(
  path: string,
  content: string | Uint8Array,
  sensitive = false,
  expectedFrom?: string,
): ServedFile {
  const body = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  return { host: 'pbx1', path, body, etag, since: 0, sensitive, expectedFrom };
}

/** What is served when the site made these files for its one host. */
export function generationOf(...files: readonly ServedFile[]): Generation {
  return {
    number: 1,
    revision: undefined,
    since: 0,
    hosts: new Map([['pbx1', new Map(files.map((file) => [file.path, file]))]]),
    addresses: new Map([['pbx1', '192.0.2.10']]),
    phoneDirectory: '/srv/provisioning',
    diagnostics: [],
  };
}
