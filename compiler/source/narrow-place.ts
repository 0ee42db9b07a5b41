import type { Place } from './place.ts';

const quoted = /"([^"]+)"/g;

/** Of a value like `queue:suport` on its line, the part the message quotes, if it stands there once. */
export function narrowPlace(place: Place, message: string, line: string | undefined): Place {
  const start = place.column - 1;
  const value = line?.slice(start, start + place.length);
  if (value === undefined) return place;
  for (const [, word] of message.matchAll(quoted)) {
    if (word === undefined) continue;
    const at = value.indexOf(word);
    if (at < 0 || value.indexOf(word, at + 1) >= 0) continue;
    return { ...place, column: place.column + at, length: word.length };
  }
  return place;
}
