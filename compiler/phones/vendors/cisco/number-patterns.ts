/** A pattern that people dial, place by place as Asterisk writes it, and whether a number that fits it may go on. */
export interface NumberPattern {
  readonly places: readonly string[];
  readonly goesOn: boolean;
}

/** Patterns of Asterisk (without `_`), each with whether a phone has to wait for more when a number fits it. */
export function numberPatterns(patterns: readonly string[]): NumberPattern[] {
  const all = patterns.map((pattern) => pattern.match(/\[[^\]]*\]|./g) ?? []);
  return all.map((places) => ({
    places,
    goesOn: isOpen(places.at(-1)) || all.some((other) => canContinue(places, other)),
  }));
}

/** Whether anything may stand from a place on. */
export function isOpen(place: string | undefined): boolean {
  return place === '.' || place === '!';
}

const ranges: Readonly<Record<string, string>> = { X: '0123456789', Z: '123456789', N: '23456789' };

/** What may stand at a place. */
function charactersAt(place: string): string {
  if (!place.startsWith('[')) return ranges[place.toUpperCase()] ?? place;
  return place.slice(1, -1).replace(/(.)-(.)/g, (_all, first: string, last: string) => {
    const from = first.charCodeAt(0);
    return Array.from({ length: last.charCodeAt(0) - from + 1 }, (_, at) => String.fromCharCode(from + at)).join('');
  });
}

/** Whether several digits may stand at a place. */
export function isRange(place: string): boolean {
  return /^[XZN[]/i.test(place);
}

/** Whether a number that fits the first may be the start of one that fits the other. */
function canContinue(places: readonly string[], other: readonly string[]): boolean {
  for (const [at, place] of places.entries()) {
    const there = other[at];
    if (there === undefined) return false;
    if (isOpen(there)) return true;
    if (![...charactersAt(place)].some((character) => charactersAt(there).includes(character))) return false;
  }
  return other.length > places.length;
}
