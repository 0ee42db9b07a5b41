import type { PhoneSettings } from '../../../model/phone-settings.ts';
import type { PhoneModel } from '../../vendor.ts';
import { type ProfileFamily, profileLanguages } from './profile.ts';

const noKeys: readonly (keyof PhoneSettings)[] = ['language', 'phonebook', 'services', 'voicemailNumber'];

const cannot: Readonly<Record<ProfileFamily, readonly (keyof PhoneSettings)[]>> = {
  mpp: [],
  // Their encryption is by certificates that only they make.
  spa: ['srtp'],
  ata: ['srtp', 'user', ...noKeys],
};

/** A phone of a family; on each of its keys may be a line. */
function phone(family: ProfileFamily, lines: number, keys = lines, moduleKeys?: number): PhoneModel {
  return {
    lines,
    keys,
    family,
    keyTypes: ['blf', 'speeddial'],
    languages: family === 'ata' ? {} : profileLanguages,
    cannot: cannot[family],
    ...(moduleKeys !== undefined && { moduleKeys }),
  };
}

/** Phones with multiplatform firmware. Modules of the 8800 have 28 keys. */
export const multiplatform: Readonly<Record<string, PhoneModel>> = {
  '6821': phone('mpp', 2),
  '6841': phone('mpp', 4),
  '6851': phone('mpp', 4),
  '6861': phone('mpp', 4),
  '6871': phone('mpp', 6),
  '7811': phone('mpp', 1),
  '7821': phone('mpp', 2),
  '7832': phone('mpp', 1),
  '7841': phone('mpp', 4),
  '7861': phone('mpp', 16),
  '8811': phone('mpp', 10),
  '8841': phone('mpp', 10),
  '8845': phone('mpp', 10),
  '8851': phone('mpp', 10, 10, 28),
  '8861': phone('mpp', 10, 10, 28),
  '8865': phone('mpp', 10, 10, 28),
};

/** Phones and adapters that were Sipura's and Linksys' first. Modules (SPA500S, SPA932) have 32 keys. */
export const smallBusiness: Readonly<Record<string, PhoneModel>> = {
  SPA301: phone('spa', 1, 0),
  SPA303: phone('spa', 3, 3, 32),
  SPA501G: phone('spa', 8, 8, 32),
  SPA502G: phone('spa', 1, 0, 32),
  SPA504G: phone('spa', 4, 4, 32),
  SPA508G: phone('spa', 8, 8, 32),
  SPA509G: phone('spa', 12, 12, 32),
  SPA512G: phone('spa', 1, 0, 32),
  SPA514G: phone('spa', 4, 4, 32),
  SPA525G: phone('spa', 5, 5, 32),
  SPA525G2: phone('spa', 5, 5, 32),
  SPA901: phone('spa', 1, 0),
  SPA921: phone('spa', 1, 0),
  SPA922: phone('spa', 1, 0),
  SPA941: phone('spa', 4),
  SPA942: phone('spa', 4),
  SPA962: phone('spa', 6, 6, 32),
  SPA112: phone('ata', 2, 0),
  SPA122: phone('ata', 2, 0),
  SPA2102: phone('ata', 2, 0),
  SPA3102: phone('ata', 1, 0),
  SPA8000: phone('ata', 8, 0),
  SPA8800: phone('ata', 4, 0),
  PAP2T: phone('ata', 2, 0),
  ATA191: phone('ata', 2, 0),
  ATA192: phone('ata', 2, 0),
};

/** The file that a phone of a model asks for as it is, before anybody told it another. */
export function firstFile(modelName: string, { family }: PhoneModel): string {
  if (family === 'mpp') return `${modelName}-3PCC.xml`;
  if (modelName === 'PAP2T') return 'init.cfg';
  return `${modelName.slice(0, 3).toLowerCase()}${modelName.slice(3)}.cfg`;
}
