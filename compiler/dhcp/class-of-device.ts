import type { Device } from '../model/device.ts';
import { namesOf } from '../phones/vendor.ts';
import { vendorOf } from '../phones/vendors/index.ts';
import { vendorClasses } from './vendors.ts';

/** By what the DHCP server knows a device of the site. */
export type ClassOfDevice =
  /** The beginning of its hardware address is enough. */
  | { readonly kind: 'known' }
  /** It is named in this class by its whole address. */
  | { readonly kind: 'named'; readonly name: string }
  /** Nothing is known of what it wants to be told. */
  | { readonly kind: 'unknown' };

export function classOfDevice({ mac, vendor, model = '' }: Device): ClassOfDevice {
  const known = vendorOf(vendor);
  const names = known === undefined ? [vendor] : namesOf(known);
  const rows = vendorClasses.filter(
    ({ vendors }) => vendor === undefined || names.some((name) => name !== undefined && vendors.includes(name)),
  );
  if (rows.some(({ prefixes }) => prefixes.includes(mac.slice(0, 6)))) return { kind: 'known' };
  const row = vendor === undefined ? undefined : rows.find(({ models }) => models === undefined || models.test(model));
  return row === undefined ? { kind: 'unknown' } : { kind: 'named', name: row.name };
}
