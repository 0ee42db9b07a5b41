import type { Value } from './compose.ts';
import { isMap } from './merge.ts';
import type { Origin } from './origin.ts';
import { getSpans, type Spans, setSpans } from './spans.ts';

type Map_ = { [key: string]: Value };

/**
 * Puts an object into a section that nobody wrote: it, and all that is in it, stands where what it is made from is written.
 * False when there is one of that name.
 */
export function derive(root: Map_, path: readonly string[], key: string, value: Map_, from: Origin): boolean {
  const source = sourceOf(from);
  let section = root;
  for (const name of path) {
    const below = section[name];
    if (below !== undefined && !isMap(below)) return true;
    if (below === undefined) put(section, name, {}, source);
    const next = section[name] ?? null;
    if (!isMap(next)) return true;
    section = next;
  }
  if (Object.hasOwn(section, key)) return false;
  put(section, key, value, source);
  return true;
}

type Source = Pick<Spans, 'file' | 'at'>;

/** The file and the four offsets of an entry. */
function sourceOf({ container, key }: Origin): Source | undefined {
  const spans = getSpans(container);
  const entry = spans?.keys?.indexOf(String(key)) ?? -1;
  if (spans === undefined || entry < 0) return undefined;
  return { file: spans.files?.[entry] ?? spans.file, at: spans.at.slice(entry * 4, entry * 4 + 4) };
}

function put(container: Map_, key: string, value: Value, source: Source | undefined): void {
  container[key] = value;
  const spans = getSpans(container);
  if (source === undefined || spans?.keys === undefined) return;
  if (spans.files !== undefined || spans.file !== source.file) {
    spans.files ??= spans.keys.map(() => spans.file);
    spans.files.push(source.file);
  }
  spans.keys.push(key);
  spans.at.push(...source.at);
  spans.index = undefined;
  if (typeof value === 'object' && value !== null) place(value, container, key, source);
}

/** Gives a value and all in it the place of its source, but what was written itself and keeps its own. */
function place(
  value: Exclude<Value, null | boolean | number | string>,
  parent: object,
  key: string,
  source: Source,
): void {
  if (getSpans(value) !== undefined) return;
  const keys = Object.keys(value);
  const at = keys.flatMap(() => source.at);
  const isList = Array.isArray(value);
  setSpans(value, {
    file: source.file,
    files: undefined,
    parent,
    key,
    keys: isList ? undefined : keys,
    at,
    index: undefined,
  });
  for (const [name, inner] of Object.entries(value))
    if (typeof inner === 'object' && inner !== null) place(inner, value, name, source);
}
