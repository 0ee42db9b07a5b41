import { shorten } from './shorten.ts';

/** A text of the site for a message: in quotes, on one line, and cut when it is long. */
export function quoted(text: string): string {
  return JSON.stringify(shorten(text));
}
