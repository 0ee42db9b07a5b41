import type { AudioHead } from '../sounds/audio-head.ts';

/** A file of the site that goes to hosts byte by byte: a prompt, or music. */
export interface MediaFile {
  /** Relative to the site directory, with `/`: `sounds/fr/closed.wav`. */
  readonly name: string;
  /** Where it is on this machine; in its tree when that is in memory. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256, hexadecimal. */
  readonly digest: string;
  /** What its first bytes say of the sound in it. */
  readonly head: AudioHead;
}
