import type { PhoneModel } from '../../vendor.ts';

/** `id` begins the names of the model's files. */
export const models: Readonly<Record<string, PhoneModel>> = {
  ST2022: { lines: 4, keys: 66, id: 'ST2022S' },
  ST2030: { lines: 4, keys: 66, id: 'ST2030S' },
  TB30: { lines: 4, keys: 66, id: 'TB30S' },
};
