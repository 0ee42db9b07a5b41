/** Letters that are not a plain letter with a mark, as Europe writes them in ASCII. */
const spellings: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  þ: 'th',
};

/**
 * The name of an object made of the words for it: `Élodie Lefèvre-Dupont` becomes `elodie-lefevre-dupont`. It depends on these
 * words alone, so that it stays when rows come and go.
 * @returns undefined when the words hold letters that cannot be written in ASCII, or none at all.
 */
export function nameFrom(words: string): string | undefined {
  const ascii = isAscii.test(words) ? words : inAscii(words);
  if (ascii === undefined) return undefined;
  const name = ascii
    .toLowerCase()
    .replaceAll("'", '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, 39)
    .replace(/-$/, '');
  return name === '' ? undefined : name;
}

const isAscii = /^[\0-\x7f]*$/;

/** Letters without their marks; undefined when one is left that ASCII has not. What is neither letter nor digit becomes a blank. */
function inAscii(words: string): string | undefined {
  const plain = words.normalize('NFKD').replace(/[\u0300-\u036f]+/g, '');
  if (isAscii.test(plain)) return plain;
  const spelt = plain
    .toLowerCase()
    .replaceAll('\u2019', "'")
    .replace(/[^\0-\x7f]/gu, (letter) => spellings[letter] ?? (/[\p{L}\p{N}]/u.test(letter) ? letter : ' '));
  return isAscii.test(spelt) ? spelt : undefined;
}
