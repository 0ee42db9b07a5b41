import type { Origin } from '../source/origin.ts';

/** A section or object of the site, as opposed to a list or a scalar. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function valueAt({ container, key }: Origin): unknown {
  if (Array.isArray(container)) return container[Number(key)];
  return isMap(container) ? container[key] : undefined;
}
