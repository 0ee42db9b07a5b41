/** A pattern of a dial template, and after how many seconds without another digit what fits it is dialled. */
export interface TimedTemplate {
  readonly match: string;
  readonly timeout: number;
}

const pause = 3;

/**
 * Patterns of Asterisk (without `_`) as templates: `.` is a digit, `*` any number of them, and `\*` the key. A number that is whole is
 * dialled at once, unless it may be the start of another.
 */
export function timedTemplates(patterns: readonly string[]): TimedTemplate[] {
  const all = patterns.map(positionsOf);
  const templates = all.map((positions): TimedTemplate => {
    const isOpen = positions.at(-1) === open;
    const goesOn = isOpen || all.some((other) => canContinue(positions, other));
    return { match: positions.join(''), timeout: goesOn ? pause : 0 };
  });
  return [...new Map(templates.map((template) => [template.match, template])).values()];
}

const any = '.';
const open = '*';

/** What is at each place of the number. */
function positionsOf(pattern: string): string[] {
  return (pattern.match(/\[[^\]]*\]|./g) ?? []).map((place) => {
    if (/^[XZN[]/i.test(place)) return any;
    if (place === '.' || place === '!') return open;
    return place === '*' ? '\\*' : place;
  });
}

/** Whether a number that fits the first may be the start of one that fits the other. */
function canContinue(positions: readonly string[], other: readonly string[]): boolean {
  for (const [at, place] of positions.entries()) {
    const there = other[at];
    if (there === undefined) return false;
    if (there === open) return true;
    if (place !== there && place !== any && there !== any) return false;
  }
  return other.length > positions.length;
}
