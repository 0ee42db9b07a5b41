import type { Vendor } from '../vendor.ts';
import { aastra } from './aastra/vendor.ts';
import { alcatel } from './alcatel/vendor.ts';
import { avaya } from './avaya/vendor.ts';
import { cisco } from './cisco/vendor.ts';
import { digium } from './digium/vendor.ts';
import { fanvil } from './fanvil/vendor.ts';
import { gigaset } from './gigaset/vendor.ts';
import { grandstream } from './grandstream/vendor.ts';
import { htek } from './htek/vendor.ts';
import { panasonic } from './panasonic/vendor.ts';
import { patton } from './patton/vendor.ts';
import { polycom } from './polycom/vendor.ts';
import { snom } from './snom/vendor.ts';
import { technicolor } from './technicolor/vendor.ts';
import { yealink } from './yealink/vendor.ts';

/** Every vendor, by name. A new one is a folder, and a line here. */
export const vendors: readonly Vendor[] = [
  aastra,
  alcatel,
  avaya,
  cisco,
  digium,
  fanvil,
  gigaset,
  grandstream,
  htek,
  panasonic,
  patton,
  polycom,
  snom,
  technicolor,
  yealink,
];

const byName: ReadonlyMap<string, Vendor> = new Map(
  vendors.flatMap((vendor) => [vendor.name, ...(vendor.alsoCalled ?? [])].map((name) => [name, vendor] as const)),
);

export function vendorOf(name: string | undefined): Vendor | undefined {
  return name === undefined ? undefined : byName.get(name);
}
