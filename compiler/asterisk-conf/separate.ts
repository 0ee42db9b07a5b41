import { type ConfText, sliceText } from './conf-text.ts';

/**
 * Splits at `delimiter`, but not inside `"..."`, `( )`, `[ ]`, `${ }` nor behind a backslash. Asterisk substitutes `${ }`
 * before it splits, so what stands inside is one piece whatever it holds.
 */
export function separate(from: ConfText, delimiter: string): ConfText[] {
  if (from.text === '') return [];
  const pieces: ConfText[] = [];
  let start = 0;
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < from.text.length; index++) {
    const character = from.text.charAt(index);
    if (character === '\\') index++;
    else if (character === '"') quoted = !quoted;
    else if (OPENING.includes(character)) depth++;
    else if (CLOSING.includes(character)) depth = Math.max(depth - 1, 0);
    else if (character === delimiter && depth === 0 && !quoted) {
      pieces.push(sliceText(from, start, index));
      start = index + 1;
    }
  }
  pieces.push(sliceText(from, start));
  return pieces;
}

const OPENING = '([{';
const CLOSING = ')]}';
