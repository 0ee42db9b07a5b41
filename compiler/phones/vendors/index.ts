import type { Vendor } from '../vendor.ts';
import { snom } from './snom/vendor.ts';
import { yealink } from './yealink/vendor.ts';

/** Every vendor, by name. A new one is a folder, and a line here. */
export const vendors: readonly Vendor[] = [snom, yealink];

const byName: ReadonlyMap<string, Vendor> = new Map(vendors.map((vendor) => [vendor.name, vendor]));

export function vendorOf(name: string | undefined): Vendor | undefined {
  return name === undefined ? undefined : byName.get(name);
}
