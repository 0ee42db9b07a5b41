import type { SourceFile } from '../place.ts';
import type { Cell } from './cell.ts';
import { append, type PlacedMap, placedList } from './placed.ts';

/** The parts between `;`, each with its place; in a cell with escaped quotes all have that of the cell. */
export function cellList(file: SourceFile, user: PlacedMap, key: string, cell: Cell): string[] {
  const isAsWritten = cell.text.length === cell.end - cell.start;
  const list = placedList(file, user, key);
  let at = cell.start;
  for (const part of cell.text.split(';')) {
    const item = part.trim();
    const start = at + part.length - part.trimStart().length;
    if (item !== '') append(list, item, isAsWritten ? { start, end: start + item.length } : cell);
    at += part.length + 1;
  }
  return list;
}
