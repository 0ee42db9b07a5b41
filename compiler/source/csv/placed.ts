import type { Value } from '../compose.ts';
import type { SourceFile } from '../place.ts';
import { getSpans, setSpans } from '../spans.ts';

export type PlacedMap = { [key: string]: Value };

/** From where to where in the file a value stands. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** An empty object that keeps where its entries stand, as one that was read from YAML. */
export function placedMap(file: SourceFile, parent: object | undefined, key: string): PlacedMap {
  const map: PlacedMap = {};
  setSpans(map, { file, files: undefined, parent, key, keys: [], at: [], index: undefined });
  return map;
}

/** Puts a value into a map; `name` is where its key stands, which a cell has not. */
export function put(map: PlacedMap, key: string, value: Value, range: Range, name?: Range): void {
  map[key] = value;
  const spans = getSpans(map);
  if (spans === undefined) return;
  spans.keys?.push(key);
  spans.at.push(name?.start ?? -1, name?.end ?? -1, range.start, range.end);
}

/** The map below a key of another, made if it is not there. */
export function placedBelow(file: SourceFile, map: PlacedMap, key: string, range: Range): PlacedMap {
  const below = map[key];
  if (typeof below === 'object' && below !== null && !Array.isArray(below)) return below;
  const made = placedMap(file, map, key);
  put(map, key, made, range);
  return made;
}

/** An empty list that keeps where its items stand. */
export function placedList(file: SourceFile, parent: object, key: string): string[] {
  const list: string[] = [];
  setSpans(list, { file, files: undefined, parent, key, keys: undefined, at: [], index: undefined });
  return list;
}

/** Adds an item to a list. */
export function append(list: string[], item: string, { start, end }: Range): void {
  list.push(item);
  getSpans(list)?.at.push(-1, -1, start, end);
}
