import type { PhoneSettings } from '../model/phone-settings.ts';
import { findModel, namesOf, type Vendor } from './vendor.ts';

/** The firmware of a model by what the site says of it, or of all phones of the vendor; the device's own word first. */
export function firmwareOf(
  settings: readonly Pick<PhoneSettings, 'firmware'>[],
  vendor: Vendor,
  modelName: string,
  url: string,
): string | undefined {
  for (const { firmware } of settings) {
    const ofModel = Object.entries(firmware).find(([key]) => isOf(key, vendor, modelName));
    const found = ofModel?.[1] ?? firmwareOfVendor(firmware, vendor);
    if (found !== undefined) return /^[a-z]+:\/\//.test(found) ? found : `${url}/${found}`;
  }
  return undefined;
}

function firmwareOfVendor(firmware: PhoneSettings['firmware'], vendor: Vendor): string | undefined {
  const name = namesOf(vendor).find((each) => firmware[each] !== undefined);
  return name === undefined ? undefined : firmware[name];
}

function isOf(key: string, vendor: Vendor, modelName: string): boolean {
  const [maker, model] = key.split('/', 2);
  return namesOf(vendor).includes(maker ?? '') && model !== undefined && findModel(vendor, model)?.[0] === modelName;
}
