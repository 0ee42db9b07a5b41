import type { PhoneSettings } from '../model/phone-settings.ts';
import { findModel, type Vendor } from './vendor.ts';

/** The firmware of a model by what the site says of it, or of all phones of the vendor; the device's own word first. */
export function firmwareOf(
  settings: readonly Pick<PhoneSettings, 'firmware'>[],
  vendor: Vendor,
  modelName: string,
  url: string,
): string | undefined {
  for (const { firmware } of settings) {
    const ofModel = Object.entries(firmware).find(([key]) => isOf(key, vendor, modelName));
    const found = ofModel?.[1] ?? firmware[vendor.name];
    if (found !== undefined) return /^[a-z]+:\/\//.test(found) ? found : `${url}/${found}`;
  }
  return undefined;
}

function isOf(key: string, vendor: Vendor, modelName: string): boolean {
  const [maker, model] = key.split('/', 2);
  return maker === vendor.name && model !== undefined && findModel(vendor, model)?.[0] === modelName;
}
