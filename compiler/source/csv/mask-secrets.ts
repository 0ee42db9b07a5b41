import type { SourceFile } from '../place.ts';
import type { Row } from './cell.ts';
import type { Header } from './header.ts';

/** The file as it may be shown: every secret starred out, everything else where it is. Nothing is done until it is shown. */
export function maskSecrets(file: SourceFile, header: Header, rows: readonly Row[]): SourceFile {
  const indexes = header.columns.filter(({ column }) => column.isSecret === true).map(({ index }) => index);
  if (indexes.length === 0) return file;
  indexes.sort((a, b) => a - b);
  return {
    name: file.name,
    get text() {
      return maskCells(file.text, indexes, rows);
    },
  };
}

function maskCells(text: string, indexes: readonly number[], rows: readonly Row[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { cells } of rows) {
    for (const index of indexes) {
      const cell = cells[index];
      if (cell === undefined) continue;
      parts.push(text.slice(at, cell.start), stars(text.slice(cell.start, cell.end)));
      at = cell.end;
    }
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** A file whose cells cannot be told apart: all below the first line may be secret. */
export function maskRows(file: SourceFile): SourceFile {
  const end = file.text.indexOf('\n') + 1;
  return { name: file.name, text: file.text.slice(0, end) + stars(file.text.slice(end)) };
}

const stars = (text: string): string => text.replace(/[^\r\n,"]/g, '*');
