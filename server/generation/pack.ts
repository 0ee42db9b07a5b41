import { readFileSync } from 'node:fs';
import { type Artifact, type ArtifactPart, partsOf } from '../../compiler/artifact.ts';
import { fill } from '../../deploy/fill.ts';
import type { SecretValues } from '../../deploy/secrets/resolve.ts';
import { entityTag } from '../entity-tag.ts';
import type { PackedFile } from './messages.ts';

const encoder = new TextEncoder();

/** What a part of a file is as bytes; the values of its secrets are part of what they were made of. */
interface FilledPart {
  readonly values: readonly (string | undefined)[];
  readonly bytes: Uint8Array;
}

/** Of an artifact in its last form, the filled parts; undefined for a file whose bytes are read anew each time. */
export type Made = readonly FilledPart[] | undefined;

const filledParts = new WeakMap<ArtifactPart, FilledPart>();

/** The bytes of an artifact, part by part: a part that was filled in with the same values before is taken from there. */
export function fillParts(artifact: Artifact, values: SecretValues): Made {
  if (artifact.file !== undefined) return undefined;
  return partsOf(artifact).map((part) => {
    const own = part.secrets.map(({ secret }) => values.get(secret.id));
    const known = filledParts.get(part);
    if (known !== undefined && isSameList(known.values, own)) return known;
    const text = fill({ path: artifact.path, content: part.content, secrets: part.secrets }, values);
    const filled = { values: own, bytes: encoder.encode(text) };
    filledParts.set(part, filled);
    return filled;
  });
}

/** Whether a file is of the very parts that it was of before. One of other parts may still have the same bytes. */
export function isSameMade(one: Made, other: Made): boolean {
  return one !== undefined && other !== undefined && isSameList(one, other);
}

/** The bytes of an artifact in memory of their own, which can change hands between threads. */
export function pack(artifact: Artifact, made: Made): PackedFile {
  const { host, path, sensitive, phoneAddress: expectedFrom } = artifact;
  const body = made === undefined ? fileBytes(artifact.file?.path ?? '') : joined(made);
  return { host, path, body, etag: entityTag(body), sensitive, expectedFrom };
}

function joined(made: readonly FilledPart[]): Uint8Array<ArrayBuffer> {
  const body = new Uint8Array(made.reduce((sum, { bytes }) => sum + bytes.length, 0));
  let at = 0;
  for (const { bytes } of made) {
    body.set(bytes, at);
    at += bytes.length;
  }
  return body;
}

function fileBytes(path: string): Uint8Array<ArrayBuffer> {
  // Copied: small reads share a pool of memory, which cannot change hands.
  return new Uint8Array(readFileSync(path));
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at]);
}
