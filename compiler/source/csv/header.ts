import { nearest } from '../../didyoumean.ts';
import { shorten } from '../../shorten.ts';
import type { Cell, Row } from './cell.ts';
import { type Column, type ColumnName, columnNames, columns, isColumnName, misprints } from './columns.ts';
import type { ReportCell } from './report-cell.ts';

export interface HeaderColumn {
  readonly name: ColumnName;
  readonly column: Column;
  /** Which cell of a row it is. */
  readonly index: number;
}

/** The columns of a file, by their first row. */
export interface Header {
  readonly columns: readonly HeaderColumn[];
  readonly width: number;
  /** Which cells are secrets, from left to right. */
  readonly secrets: readonly number[];
  indexOf(name: ColumnName): number;
}

/** Reads the first row; undefined, with everything that is wrong reported, when the rows below cannot be understood. */
export function readHeader(row: Row, report: ReportCell): Header | undefined {
  const found: HeaderColumn[] = [];
  const firsts = new Map<ColumnName, Cell>();
  const unknown: Cell[] = [];
  let isSound = true;
  for (const [index, cell] of row.cells.entries()) {
    // A spreadsheet may keep empty columns beside the table.
    if (cell === undefined) continue;
    const name = cell.text;
    if (!isColumnName(name)) {
      unknown.push(cell);
      continue;
    }
    const first = firsts.get(name);
    if (first !== undefined) {
      isSound = false;
      report('duplicate-object', `the column "${name}" is there twice`, cell, {
        related: [[`"${name}" is here first`, first]],
      });
      continue;
    }
    firsts.set(name, cell);
    found.push({ name, column: columns[name], index });
  }
  if (found.length === 0) {
    const range = unknown[0] ?? { start: row.start, end: row.start + 1 };
    report('unknown-key', 'the first row must hold the names of the columns', range, { hint: hintForNone(unknown) });
    return undefined;
  }
  for (const cell of unknown) reportUnknown(cell, report);
  if (!firsts.has('firstname')) {
    isSound = false;
    report('missing-key', 'there is no column "firstname"', { start: row.start, end: row.start + 1 });
  }
  if (!isSound || unknown.length > 0) return undefined;
  const indexes = new Map(found.map(({ name, index }) => [name, index]));
  const secrets = found.filter(({ column }) => column.isSecret === true).map(({ index }) => index);
  return { columns: found, width: row.cells.length, secrets, indexOf: (name) => indexes.get(name) ?? -1 };
}

function hintForNone(unknown: readonly Cell[]): string {
  const isSeparatedOtherwise = unknown.length === 1 && /[;\t]/.test(unknown[0]?.text ?? '');
  return isSeparatedOtherwise ? 'save it with commas between the cells' : 'such as firstname,lastname,exten,context';
}

function reportUnknown(cell: Cell, report: ReportCell): void {
  const misprinted = Object.hasOwn(misprints, cell.text) ? misprints[cell.text] : undefined;
  const near = misprinted ?? nearest(cell.text, columnNames);
  const hint = near === undefined ? 'see docs/users-csv.md for the columns' : `did you mean "${near}"?`;
  report('unknown-key', `there is no column ${JSON.stringify(shorten(cell.text))}`, cell, { hint });
}
