import type { PhoneModel } from '../../vendor.ts';

/** `id` is the model in the names of files of languages. */
export const models: Readonly<Record<string, PhoneModel>> = {
  J129: { lines: 1, keys: 0, id: 'J129' },
  J139: { lines: 1, keys: 0, id: 'J139' },
  J159: { lines: 1, keys: 0, id: 'J159' },
  J169: { lines: 1, keys: 0, id: 'J169_J179' },
  J179: { lines: 1, keys: 0, id: 'J169_J179' },
  J189: { lines: 1, keys: 0, id: 'J189' },
};
