import type { DhcpPool, PlacedRange } from '../../model/dhcp-pool.ts';
import type { Model } from '../../model/model.ts';

export function poolsOf(model: Model): DhcpPool[] {
  return [...(model.dhcp?.pools.values() ?? [])];
}

/** All addresses that a pool gives away, for whomever. */
export function rangesOf(pool: DhcpPool): PlacedRange[] {
  return [...pool.ranges, ...pool.otherRanges];
}

/** Each two of a list, once. */
export function* pairs<Item>(items: readonly Item[]): Generator<readonly [Item, Item]> {
  for (const [index, first] of items.entries()) for (const second of items.slice(index + 1)) yield [first, second];
}
