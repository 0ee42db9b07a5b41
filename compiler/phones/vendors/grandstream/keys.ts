/**
 * Keys of a phone by the place of their P-values: `fixed` keys at the display are those of lines, `physical` ones have lamps beside it, and
 * `dynamic` ones are on further pages of the display.
 */
export interface KeyLayout {
  readonly fixed: number;
  readonly physical: number;
  readonly dynamic: number;
  /** What the modes of keys of lines are: in the GXP series they come before the others. */
  readonly series: 'GXP' | 'GRP';
}

/** The numbers of the P-values of a key, and what is added to its mode. */
export interface KeyPlace {
  readonly mode: number;
  readonly account: number;
  readonly label: number;
  readonly value: number;
  readonly offset: number;
}

/** The mode of a key that is a line, which needs no `offset`. */
export const lineModes = { GXP: 0, GRP: 31 };

export function keysIn({ fixed, physical, dynamic }: KeyLayout): number {
  return fixed + physical + dynamic;
}

/** The place of the key at a position from 1. */
export function placeOf({ fixed, physical, series }: KeyLayout, position: number): KeyPlace {
  if (position <= fixed) return { ...displayPlace(position), offset: series === 'GXP' ? 10 : 0 };
  if (position <= fixed + physical) return { ...physicalPlace(position - fixed), offset: 0 };
  return { ...displayPlace(position - physical), offset: 0 };
}

/** The place of a key of a module, both from 1. */
export function modulePlace(module: number, keysPerModule: number, slot: number): KeyPlace {
  return { ...inRow(23000 + 5 * ((module - 1) * keysPerModule + slot - 1)), offset: 0 };
}

/** Keys at the display (VPK). */
function displayPlace(key: number) {
  if (key > 6) return inRow(23800 + 4 * (key - 7));
  const mode = 1363 + 2 * (key - 1);
  const label = 1465 + 2 * (key - 1);
  return { mode, account: mode + 1, label, value: label + 1 };
}

/** Keys with lamps (MPK). */
function physicalPlace(key: number) {
  if (key > 18) return inRow(1440 + 4 * (key - 19));
  if (key > 7) return inRow(353 + 4 * (key - 8));
  const account = 301 + 3 * (key - 1);
  return { mode: 323 + key - 1, account, label: account + 1, value: account + 2 };
}

function inRow(mode: number) {
  return { mode, account: mode + 1, label: mode + 2, value: mode + 3 };
}
