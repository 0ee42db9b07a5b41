import type { PhoneModel } from '../../vendor.ts';

/** Keys at the large display, which lines take, and keys on each page of the others. */
export interface KeyPages {
  readonly side: number;
  readonly page: number;
}

/** By `family`. */
export const pages = {
  X210: { side: 10, page: 32 },
  X4U: { side: 3, page: 6 },
  X5U: { side: 4, page: 6 },
  X6U: { side: 5, page: 12 },
} satisfies Readonly<Record<string, KeyPages>>;

function model(lines: number, family: keyof typeof pages, pageCount: number): PhoneModel {
  const { side, page } = pages[family];
  return { lines, keys: side + page * pageCount, family };
}

export const models: Readonly<Record<string, PhoneModel>> = {
  X210: model(20, 'X210', 3),
  X210i: model(20, 'X210', 3),
  X4U: model(12, 'X4U', 5),
  X5U: model(16, 'X5U', 5),
  X6U: model(20, 'X6U', 5),
};
