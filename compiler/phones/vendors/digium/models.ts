import type { PhoneModel } from '../../vendor.ts';

export const models: Readonly<Record<string, PhoneModel>> = {
  D40: { lines: 2, keys: 2 },
  D45: { lines: 2, keys: 2 },
  D50: { lines: 4, keys: 14 },
  D60: { lines: 2, keys: 2 },
  D62: { lines: 2, keys: 2 },
  D65: { lines: 6, keys: 6 },
  D70: { lines: 6, keys: 106 },
};
