import { readFileSync } from 'node:fs';
import type { Artifact } from '../../compiler/artifact.ts';
import { fill } from '../../deploy/fill.ts';
import type { SecretValues } from '../../deploy/secrets/resolve.ts';
import { entityTag } from '../entity-tag.ts';
import type { PackedFile } from './messages.ts';

const encoder = new TextEncoder();

/** The bytes of an artifact in memory of their own, which can change hands between threads. */
export function pack(artifact: Artifact, values: SecretValues): PackedFile {
  const { host, path, sensitive, phoneAddress: expectedFrom } = artifact;
  const body = artifact.file === undefined ? encoder.encode(fill(artifact, values)) : fileBytes(artifact.file.path);
  const etag = entityTag(body);
  return { host, path, body, etag, sensitive, expectedFrom };
}

function fileBytes(path: string): Uint8Array<ArrayBuffer> {
  // Copied: small reads share a pool of memory, which cannot change hands.
  return new Uint8Array(readFileSync(path));
}
