import type { PhoneModel } from '../../vendor.ts';

/**
 * A `family` says how the keys are called, from the first on: `prgkey:6 softkey:20` are six keys beside the display, then twenty
 * below it.
 */
function model(family: string, moduleKeys?: number): PhoneModel {
  const keys = family.split(' ').reduce((sum, part) => sum + Number(part.split(':')[1]), 0);
  return { lines: 9, keys, family, ...(moduleKeys !== undefined && { moduleKeys }) };
}

/** The keys of modules M675 and M685, which have more than the others. */
const m675 = 60;
const m685 = 84;

export const models: Readonly<Record<string, PhoneModel>> = {
  '6730i': { ...model('prgkey:8'), lines: 6 },
  '6731i': { ...model('prgkey:8'), lines: 6 },
  '6735i': model('prgkey:6 softkey:20', m675),
  '6737i': model('topsoftkey:10 softkey:20', m675),
  '6739i': model('softkey:55', m675),
  '6753i': model('prgkey:6', m675),
  '6755i': model('prgkey:6 softkey:20', m675),
  '6757i': model('topsoftkey:10 softkey:20', m675),
  '6863i': { ...model('prgkey:3'), lines: 2 },
  '6865i': model('prgkey:8', m685),
  '6867i': model('topsoftkey:20 softkey:18', m685),
  '6869i': { ...model('topsoftkey:44 softkey:24', m685), lines: 24 },
  '6873i': { ...model('topsoftkey:48 softkey:24', m685), lines: 24 },
  '6905': { ...model('prgkey:3'), lines: 2 },
  '6910': model('prgkey:8'),
  '6915': { ...model('topsoftkey:10', m685), lines: 24 },
  '6920': { ...model('topsoftkey:10', m685), lines: 24 },
  '6920w': { ...model('topsoftkey:10', m685), lines: 24 },
  '6930': { ...model('topsoftkey:22', m685), lines: 24 },
  '6930w': { ...model('topsoftkey:22', m685), lines: 24 },
  '6940': { ...model('topsoftkey:24', m685), lines: 24 },
  '6940w': { ...model('topsoftkey:24', m685), lines: 24 },
  '6970': { ...model('topsoftkey:24'), lines: 24 },
  '9143i': model('prgkey:7'),
  '9480i': model('softkey:6'),
};
