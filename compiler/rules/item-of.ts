import type { Origin } from '../source/origin.ts';

/** Where an item of a list stands, from where the list does. */
export function itemOf(list: Origin, index: number): Origin {
  const items: unknown = Reflect.get(list.container, list.key);
  return typeof items === 'object' && items !== null ? { container: items, key: index } : list;
}
