import type { Value } from '../compose.ts';
import type { SourceFile } from '../place.ts';
import type { Cell } from './cell.ts';
import { type PlacedMap, placedBelow, placedMap, put } from './placed.ts';

/** One value of an incoming route: its key in YAML, and the cell. */
export interface IncomingEntry {
  readonly key: string;
  readonly value: Value;
  readonly cell: Cell;
}

/** Leads a number that outside callers dial to a user; `entries` are the values of the row's cells by their keys. */
export function addIncoming(
  file: SourceFile,
  root: PlacedMap,
  user: string,
  number: Cell,
  entries: readonly IncomingEntry[],
): void {
  const routes = placedBelow(file, root, 'routes', number);
  const incoming = placedBelow(file, routes, 'incoming', number);
  const route = placedMap(file, incoming, user);
  put(incoming, user, route, number, number);
  for (const { key, value, cell } of entries) if (key !== 'timeout') put(route, key, value, cell);
  const timeout = entries.find(({ key }) => key === 'timeout');
  if (timeout === undefined) {
    put(route, 'to', `user:${user}`, number);
    return;
  }
  const to = placedMap(file, route, 'to');
  put(to, 'user', user, number);
  put(to, 'timeout', timeout.value, timeout.cell);
  put(route, 'to', to, number);
}
