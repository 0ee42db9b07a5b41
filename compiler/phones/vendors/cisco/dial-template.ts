import { isOpen, isRange, numberPatterns } from './number-patterns.ts';

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
  const templates = numberPatterns(patterns).map(({ places, goesOn }): TimedTemplate => {
    return { match: places.map(templatePlace).join(''), timeout: goesOn ? pause : 0 };
  });
  return [...new Map(templates.map((template) => [template.match, template])).values()];
}

function templatePlace(place: string): string {
  if (isRange(place)) return '.';
  if (isOpen(place)) return '*';
  return place === '*' ? '\\*' : place;
}
