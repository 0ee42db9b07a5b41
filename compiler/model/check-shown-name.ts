import type { Origin } from '../source/origin.ts';
import { placeOf } from '../source/spans.ts';
import type { Linker } from './linker.ts';

/** Of a name that is shown or spoken Asterisk keeps so many bytes, and cuts the rest off within a letter if it comes to that. */
const mostBytes = 79;

/** Refuses a name that Asterisk would cut. `what` says whose it is: `the name of user "alice"`. */
export function checkShownName(linker: Linker, name: string | undefined, what: string, origin: Origin): void {
  // A character takes three bytes at most, or four where it counts for two.
  if (name === undefined || name.length * 3 <= mostBytes) return;
  const bytes = Buffer.byteLength(name);
  if (bytes <= mostBytes) return;
  linker.report({
    rule: 'wrong-type',
    severity: 'error',
    message: `${what} takes ${bytes} bytes, more than the ${mostBytes} that Asterisk keeps`,
    place: placeOf(origin),
    hint: 'shorten it; letters with accents take two bytes each, and those of many scripts three',
  });
}

/** The same for the name in a caller ID: `"Alice Wonderland" <1000>`. */
export function checkCallerId(linker: Linker, callerId: string | undefined, what: string, origin: Origin): void {
  checkShownName(linker, callerId?.replace(/\s*<[^<]*>$/, ''), what, origin);
}
