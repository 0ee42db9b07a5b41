import type { PhoneModel } from '../../vendor.ts';

/** What a key of each family does is called (`FLEX_BUTTON_FACILITY_ACT1`). */
export const facilities = {
  HDV: { line: 'X_PANASONIC_IPTEL_LINE', blf: 'X_PANASONIC_IPTEL_BLF' },
  UT: { line: 'X_PANASONIC_IPTEL_DN', blf: 'X_PANASONIC_IPTEL_CONTACT' },
};

export const models: Readonly<Record<string, PhoneModel>> = {
  'KX-HDV100': { lines: 1, keys: 0, family: 'HDV' },
  'KX-HDV230': { lines: 6, keys: 24, moduleKeys: 40, family: 'HDV' },
  'KX-HDV330': { lines: 12, keys: 24, moduleKeys: 40, family: 'HDV' },
  'KX-HDV430': { lines: 16, keys: 24, moduleKeys: 40, family: 'HDV' },
  'KX-UT113': { lines: 2, keys: 0, family: 'UT' },
  'KX-UT123': { lines: 2, keys: 0, family: 'UT' },
  'KX-UT133': { lines: 4, keys: 24, family: 'UT' },
  'KX-UT136': { lines: 4, keys: 24, family: 'UT' },
  'KX-UT670': { lines: 6, keys: 24, family: 'UT' },
};
