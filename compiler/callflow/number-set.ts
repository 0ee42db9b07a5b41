/**
 * The numbers that a number or pattern stands for: which keys may stand at each place (a bit for each, see `keyBit`), and
 * whether anything may follow.
 */
export interface NumberSet {
  readonly places: readonly number[];
  readonly more: boolean;
}

/** What can be dialled, in ASCII order: Asterisk sorts patterns by it. */
const keys = '#*+0123456789';

/** Every key, and one more bit for letters and the like, which only `.` and `!` match. */
export const anyKey = (1 << (keys.length + 1)) - 1;

const digits = 0b1111111111 << keys.indexOf('0');
const letters: Readonly<Record<string, number>> = {
  X: digits,
  Z: digits & ~keyBit('0'),
  N: digits & ~(keyBit('0') | keyBit('1')),
};

/** Reads a number or a pattern of the language, which has no leading underscore. */
export function numberSet(pattern: string): NumberSet {
  const places: number[] = [];
  let at = 0;
  while (at < pattern.length) {
    const character = pattern.charAt(at);
    if (character === '!') return { places, more: true };
    if (character === '.') return { places: [...places, anyKey], more: true };
    const end = character === '[' ? pattern.indexOf(']', at) : -1;
    places.push(end < 0 ? (letters[character] ?? keyBit(character)) : bracketed(pattern.slice(at + 1, end)));
    at = end < 0 ? at + 1 : end + 1;
  }
  return { places, more: false };
}

/** `13-5*` stands for 1, 3, 4, 5 and `*`. */
function bracketed(text: string): number {
  let place = 0;
  for (let at = 0; at < text.length; at++) {
    const last = text.charAt(at + 1) === '-' && at + 2 < text.length ? text.charAt(at + 2) : text.charAt(at);
    for (let code = text.charCodeAt(at); code <= last.charCodeAt(0); code++) place |= keyBit(String.fromCharCode(code));
    if (last !== text.charAt(at)) at += 2;
  }
  return place;
}

/** The bit of a key; the first key has the lowest. */
function keyBit(key: string): number {
  const index = keys.indexOf(key);
  return 1 << (index < 0 ? keys.length : index);
}

/** How many numbers there are in a set. */
export function countNumbers({ places, more }: NumberSet): number {
  if (more) return Number.POSITIVE_INFINITY;
  let count = 1;
  for (const place of places) count *= countKeys(place);
  return count;
}

export function countKeys(place: number): number {
  let count = 0;
  for (let rest = place; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Every number of a set without an open end, in order. */
export function numbersOf({ places }: NumberSet): string[] {
  let numbers = [''];
  for (const place of places) {
    const here = [...keys].filter((key) => (place & keyBit(key)) !== 0);
    numbers = numbers.flatMap((start) => here.map((key) => start + key));
  }
  return numbers;
}
