import { hideSecretAt } from '../../../compiler/source/hide-secret.ts';
import { lineReader } from '../../../compiler/source/line-reader.ts';
import { maskLine } from '../../../compiler/source/mask-line.ts';
import { narrowPlace } from '../../../compiler/source/narrow-place.ts';
import type { Place, SourceFile } from '../../../compiler/source/place.ts';

/** A line of the site around what a diagnostic is about; secrets starred out. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

export interface PlaceAsked {
  readonly place: Place;
  /** What is said of it: a word that it quotes is marked. */
  readonly message: string;
}

/** What is shown of a line on each side. */
const mostAround = 160;

/** A line for each place; undefined for a place without one. */
export function excerpts(
  sources: ReadonlyMap<string, SourceFile>,
  asked: readonly PlaceAsked[],
): (Excerpt | undefined)[] {
  const lineAt = lineReader(sources);
  return asked.map(({ place, message }) => {
    const line = lineAt(place.file, place.line);
    if (line === undefined) return undefined;
    const hidden = maskLine(hideSecretAt(line, place));
    const { column, length } = narrowPlace(place, message, line);
    const before = hidden.slice(0, column - 1);
    const after = hidden.slice(column - 1 + length);
    return {
      before: before.length > mostAround ? `…${before.slice(-mostAround)}` : before,
      marked: hidden.slice(column - 1, column - 1 + length).slice(0, mostAround),
      after: after.length > mostAround ? `${after.slice(0, mostAround)}…` : after,
    };
  });
}
