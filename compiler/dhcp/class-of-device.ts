import type { Device } from '../model/device.ts';
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
  const rows = vendorClasses.filter(({ vendors }) => vendor === undefined || vendors.includes(vendor));
  if (rows.some(({ prefixes }) => prefixes.includes(mac.slice(0, 6)))) return { kind: 'known' };
  const row = vendor === undefined ? undefined : rows.find(({ models }) => models === undefined || models.test(model));
  return row === undefined ? { kind: 'unknown' } : { kind: 'named', name: row.name };
}
