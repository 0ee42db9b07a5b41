import { isOpen, numberPatterns } from './number-patterns.ts';

/**
 * Patterns of Asterisk (without `_`) as `Dial_Plan_1_` writes them: `x` is a digit, `x.` any number of them, and `S0` dials at once. Other
 * codes and numbers are dialled after a pause.
 */
export function dialPlanOf(patterns: readonly string[]): string {
  const own = numberPatterns(patterns).map(
    ({ places, goesOn }) => places.map(planPlace).join('') + (goesOn ? '' : 'S0'),
  );
  return `(${[...new Set([...own, '[x*#].'])].join('|')})`;
}

const ranges: Readonly<Record<string, string>> = { X: 'x', Z: '[1-9]', N: '[2-9]' };

function planPlace(place: string): string {
  return isOpen(place) ? 'x.' : (ranges[place.toUpperCase()] ?? place);
}
