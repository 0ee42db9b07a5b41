import type { PhoneModel } from '../../vendor.ts';

/** `id` is the number in the name of the common file. */
export const models: Readonly<Record<string, PhoneModel>> = {
  UC802: { lines: 2, keys: 0, id: '0007' },
  UC803: { lines: 3, keys: 0, id: '0006' },
  UC804: { lines: 4, keys: 4, id: '0005' },
  UC806: { lines: 6, keys: 4, id: '0004' },
  UC840: { lines: 4, keys: 4, id: '0003' },
  UC842: { lines: 4, keys: 4, id: '0001' },
  UC860: { lines: 6, keys: 14, id: '0002' },
  UC862: { lines: 6, keys: 14, id: '0000' },
  UC902: { lines: 2, keys: 0, id: '0017' },
  UC903: { lines: 6, keys: 20, id: '0016' },
  UC912: { lines: 4, keys: 12, id: '0019' },
  UC912E: { lines: 4, keys: 12, id: '0019' },
  UC912G: { lines: 4, keys: 12, id: '0019' },
  UC923: { lines: 8, keys: 20, id: '0013' },
  UC924: { lines: 12, keys: 28, id: '0012' },
  UC924E: { lines: 12, keys: 28, id: '0012' },
  UC926: { lines: 16, keys: 36, id: '0010' },
  UC926E: { lines: 16, keys: 36, id: '0010' },
};
