import type { Json } from './full-site.ts';

export type Path = readonly (string | number)[];

/** The paths of all values that hold no others. */
export function leavesOf(node: Json, path: Path = []): Path[] {
  if (typeof node !== 'object') return [path];
  return Object.entries(node).flatMap(([key, child]) => leavesOf(child, [...path, key]));
}

/** The paths of all keys. */
export function keysOf(node: Json, path: Path = []): Path[] {
  if (typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, child]) => {
    const here = [...path, key];
    return Array.isArray(node) ? keysOf(child, here) : [here, ...keysOf(child, here)];
  });
}

/** The value at a path. */
export function at(node: Json, path: Path): Json {
  let value = node;
  for (const key of path) {
    const child: unknown = typeof value === 'object' ? Reflect.get(value, key) : undefined;
    if (!isJson(child)) throw new Error(`${path.join('.')} is not there`);
    value = child;
  }
  return value;
}

/** Puts another value in a path's place. */
export function replace(node: Json, path: Path, value: Json): void {
  const container = at(node, path.slice(0, -1));
  if (typeof container === 'object') define(container, path.at(-1) ?? '', value);
}

/** Gives the key at the end of a path another name. */
export function rename(node: Json, path: Path, name: string): void {
  const container = at(node, path.slice(0, -1));
  const value = at(node, path);
  if (typeof container !== 'object') return;
  Reflect.deleteProperty(container, path.at(-1) ?? '');
  define(container, name, value);
}

/** Also for `__proto__`, which cannot be assigned. */
function define(container: object, key: string | number, value: Json): void {
  Object.defineProperty(container, key, { value, configurable: true, enumerable: true, writable: true });
}

function isJson(value: unknown): value is Json {
  return ['string', 'number', 'boolean'].includes(typeof value) || (typeof value === 'object' && value !== null);
}
