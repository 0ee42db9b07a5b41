import { createHash } from 'node:crypto';

/** The `ETag` of a body: 27 characters of its SHA-256, in the quotes that the header wants. */
export function entityTag(body: Uint8Array): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}
