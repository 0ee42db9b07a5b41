import type { PhoneModel } from '../../vendor.ts';
import { cannotBySccp } from './enterprise.ts';
import { multiplatform, smallBusiness } from './profile-models.ts';
import { cannotBySip } from './sip.ts';

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

/** With the SIP firmware of a call manager every button may be a line; no key parks a call on an Asterisk as it is. */
function bySip(buttons: number, module: Pick<PhoneModel, 'moduleKeys' | 'id'> = {}): PhoneModel {
  return {
    lines: buttons,
    keys: buttons,
    family: 'sip',
    keyTypes: ['blf', 'speeddial'],
    cannot: cannotBySip,
    ...module,
  };
}

/** There is firmware of both kinds, and the line of the user says which. */
function bothWays(keys: number, module: Pick<PhoneModel, 'moduleKeys' | 'id'> = {}): PhoneModel {
  return { ...sccp, keys, ...module, withSip: bySip(keys, module) };
}

/** By the names that chan_sccp has for them, without the G that is printed on most. */
const bySccp: Readonly<Record<string, PhoneModel>> = {
  '6901': bothWays(1),
  '6911': bothWays(1),
  '6921': bothWays(2),
  '6941': bothWays(4),
  '6945': bothWays(4),
  '6961': bothWays(12),
  '7905': { ...first, keys: 1 },
  '7906': bothWays(1),
  '7911': bothWays(1),
  '7912': { ...first, keys: 1 },
  '7920': { ...first, keys: 6 },
  '7921': { ...sccp, keys: 6 },
  '7925': { ...sccp, keys: 6 },
  '7926': { ...sccp, keys: 6 },
  '7931': bothWays(24),
  '7937': { ...sccp, keys: 1 },
  '7940': { ...first, keys: 2 },
  '7941': bothWays(2),
  '7941GE': bothWays(2),
  '7942': bothWays(2),
  '7945': bothWays(2),
  '7960': { ...first, keys: 6, ...module14 },
  '7961': bothWays(6, module14),
  '7961GE': bothWays(6, module14),
  '7962': bothWays(6, module24),
  '7965': bothWays(6, module24),
  '7970': bothWays(8, module14),
  '7971': bothWays(8, module14),
  '7975': bothWays(8, module24),
  CIPC: { ...sccp, keys: 8 },
};

/** Phones that never spoke SCCP; the last have a module of 36 keys. */
const later: Readonly<Record<string, PhoneModel>> = {
  '8941': bySip(4),
  '8945': bySip(4),
  '8961': bySip(5, { moduleKeys: 36, id: 'CKEM' }),
  '9951': bySip(5, { moduleKeys: 36, id: 'CKEM' }),
  '9971': bySip(6, { moduleKeys: 36, id: 'CKEM' }),
};

export const models: Readonly<Record<string, PhoneModel>> = {
  ...bySccp,
  ...Object.fromEntries(
    Object.entries(bySccp)
      .filter(([name]) => /^79\d\d$/.test(name))
      .map(([name, model]) => [`${name}G`, model]),
  ),
  ...later,
  ...multiplatform,
  ...smallBusiness,
};
