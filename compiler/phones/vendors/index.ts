import type { Vendor } from '../vendor.ts';
import { aastra } from './aastra/vendor.ts';
import { cisco } from './cisco/vendor.ts';
import { grandstream } from './grandstream/vendor.ts';
import { polycom } from './polycom/vendor.ts';
import { snom } from './snom/vendor.ts';
import { yealink } from './yealink/vendor.ts';

/** Every vendor, by name. A new one is a folder, and a line here. */
export const vendors: readonly Vendor[] = [aastra, cisco, grandstream, polycom, snom, yealink];

const byName: ReadonlyMap<string, Vendor> = new Map(
  vendors.flatMap((vendor) => [vendor.name, ...(vendor.alsoCalled ?? [])].map((name) => [name, vendor] as const)),
);

export function vendorOf(name: string | undefined): Vendor | undefined {
  return name === undefined ? undefined : byName.get(name);
}
