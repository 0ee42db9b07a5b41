import { readFileSync } from 'node:fs';
import type { Artifact } from '../../compiler/artifact.ts';
import { entityTag } from '../entity-tag.ts';
import type { FilledPart } from './filled-parts.ts';
import type { PackedFile } from './messages.ts';

/** The parts of a text, or the path of a file whose bytes are read anew each time. */
export type Made = readonly FilledPart[] | string;

/** Whether a file is of the very parts that it was of before. One of other parts may still have the same bytes. */
export function isSameMade(one: Made, other: Made): boolean {
  if (typeof one === 'string' || typeof other === 'string') return false;
  return one.length === other.length && one.every((part, at) => part === other[at]);
}

/** The bytes of an artifact in memory of their own, which can change hands between threads. */
export function pack({ host, path, sensitive, phoneAddress: expectedFrom }: Artifact, made: Made): PackedFile {
  const body = typeof made === 'string' ? fileBytes(made) : joined(made);
  return { host, path, body, etag: entityTag(body), sensitive, expectedFrom };
}

function joined(parts: readonly FilledPart[]): Uint8Array<ArrayBuffer> {
  const body = new Uint8Array(parts.reduce((sum, { bytes }) => sum + bytes.length, 0));
  let at = 0;
  for (const { bytes } of parts) {
    body.set(bytes, at);
    at += bytes.length;
  }
  return body;
}

function fileBytes(path: string): Uint8Array<ArrayBuffer> {
  // Copied: small reads share a pool of memory, which cannot change hands.
  return new Uint8Array(readFileSync(path));
}
