/** Whether an extension's name (`1000`, `_1XXX`, `_0Z.`) stands for these digits, as Asterisk sees it. */
export function matchesPattern(pattern: string, digits: string): boolean {
  if (!pattern.startsWith('_')) return pattern === digits;
  let known = compiled.get(pattern);
  if (!known) {
    known = new RegExp(`^${expression(pattern.slice(1))}$`);
    compiled.set(pattern, known);
  }
  return known.test(digits);
}

const compiled = new Map<string, RegExp>();

function expression(pattern: string): string {
  let result = '';
  for (let index = 0; index < pattern.length; index++) {
    const character = pattern.charAt(index);
    const end = character === '[' ? pattern.indexOf(']', index) : -1;
    if (end > index + 1) {
      result += `[${members(pattern.slice(index + 1, end))}]`;
      index = end;
    } else result += LETTERS.get(character.toUpperCase()) ?? character.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  }
  return result;
}

/** `13-5` as `1` and `3` to `5`; a range that runs backwards holds nothing, as in Asterisk. */
function members(set: string): string {
  let result = '';
  for (let index = 0; index < set.length; index++) {
    const first = set.charCodeAt(index);
    const isRange = set[index + 1] === '-' && index + 2 < set.length;
    if (isRange) index += 2;
    const last = set.charCodeAt(index);
    if (first <= last) result += `${escaped(first)}-${escaped(last)}`;
  }
  return result;
}

function escaped(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}

/** `-` only makes a pattern easier to read. */
const LETTERS = new Map([
  ['X', '[0-9]'],
  ['Z', '[1-9]'],
  ['N', '[2-9]'],
  ['.', '.+'],
  ['!', '.*'],
  ['-', ''],
]);
