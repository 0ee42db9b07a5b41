import type { PhoneModel } from '../../vendor.ts';
import { cannotBySccp } from './sccp.ts';

/** Buttons of phones that speak SCCP are told by Asterisk, and only ever dial. */
const sccp: Pick<PhoneModel, 'lines' | 'protocol' | 'keyTypes' | 'cannot'> = {
  lines: 1,
  protocol: 'sccp',
  keyTypes: ['blf', 'speeddial', 'park'],
  cannot: cannotBySccp,
};

/** The first phones know no time zones: Asterisk tells them the time. */
const first = { ...sccp, family: 'first' };

/** A module of 14 keys is a 7914, one of 24 a 7915 or 7916, which a phone is told as a 7916. */
const module14 = { moduleKeys: 14, id: '124' };
const module24 = { moduleKeys: 24, id: '230' };

/** By the names that chan_sccp has for them, without the G that is printed on most. */
const bySccp: Readonly<Record<string, PhoneModel>> = {
  '6901': { ...sccp, keys: 1 },
  '6911': { ...sccp, keys: 1 },
  '6921': { ...sccp, keys: 2 },
  '6941': { ...sccp, keys: 4 },
  '6945': { ...sccp, keys: 4 },
  '6961': { ...sccp, keys: 12 },
  '7905': { ...first, keys: 1 },
  '7906': { ...sccp, keys: 1 },
  '7911': { ...sccp, keys: 1 },
  '7912': { ...first, keys: 1 },
  '7920': { ...first, keys: 6 },
  '7921': { ...sccp, keys: 6 },
  '7925': { ...sccp, keys: 6 },
  '7926': { ...sccp, keys: 6 },
  '7931': { ...sccp, keys: 24 },
  '7937': { ...sccp, keys: 1 },
  '7940': { ...first, keys: 2 },
  '7941': { ...sccp, keys: 2 },
  '7941GE': { ...sccp, keys: 2 },
  '7942': { ...sccp, keys: 2 },
  '7945': { ...sccp, keys: 2 },
  '7960': { ...first, keys: 6, ...module14 },
  '7961': { ...sccp, keys: 6, ...module14 },
  '7961GE': { ...sccp, keys: 6, ...module14 },
  '7962': { ...sccp, keys: 6, ...module24 },
  '7965': { ...sccp, keys: 6, ...module24 },
  '7970': { ...sccp, keys: 8, ...module14 },
  '7971': { ...sccp, keys: 8, ...module14 },
  '7975': { ...sccp, keys: 8, ...module24 },
  CIPC: { ...sccp, keys: 8 },
};

export const models: Readonly<Record<string, PhoneModel>> = {
  ...bySccp,
  ...Object.fromEntries(
    Object.entries(bySccp)
      .filter(([name]) => /^79\d\d$/.test(name))
      .map(([name, model]) => [`${name}G`, model]),
  ),
};
