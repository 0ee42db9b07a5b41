import { isUtf8 } from 'node:buffer';
import { shownBytes } from '../compiler/artifact-file.ts';
import { sha256 } from '../compiler/sha256.ts';

/** A file of a host as a diff shows it: its text, or for what is none its size and digest. */
export function shownText(content: Buffer): string {
  if (isUtf8(content) && !content.includes(0)) return content.toString('utf8');
  return shownBytes({ size: content.length, digest: sha256(content) });
}
