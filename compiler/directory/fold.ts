/** A text as people look it up: without accents and case. `É` is found under `e`, `ß` under `ss`. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toUpperCase()
    .toLowerCase()
    .replace(/[øœæł]/g, (letter) => apart[letter] ?? letter);
}

/** Letters that do not come apart by themselves. */
const apart: Readonly<Record<string, string>> = { ø: 'o', œ: 'oe', æ: 'ae', ł: 'l' };
