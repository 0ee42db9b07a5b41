import { forms } from '../../../schema/patterns.ts';
import { shorten } from '../../shorten.ts';
import type { Cell, Row } from './cell.ts';
import type { ColumnName } from './columns.ts';
import type { ReportCell } from './report-cell.ts';
import { nameFrom } from './user-name.ts';

interface Named {
  /** The name of the user's object. */
  readonly name: string;
  /** The user's first and last name. */
  readonly fullName: string;
  /** The cell that names the user. */
  readonly cell: Cell;
}

/**
 * What the user of a row is called: by the column `name`, or else by the first and last name, or by the number where these
 * cannot be written in ASCII. Undefined, and reported, when none is left or another row has the name.
 */
export function chooseName(
  cellOf: (name: ColumnName) => Cell | undefined,
  row: Row,
  names: Map<string, Cell>,
  report: ReportCell,
): Named | undefined {
  const first = cellOf('firstname');
  if (first === undefined) {
    const range = row.cells.find((cell) => cell !== undefined) ?? { start: row.start, end: row.start + 1 };
    report('missing-key', 'the row needs "firstname"', range);
    return undefined;
  }
  const given = cellOf('name');
  const fullName = [first.text, cellOf('lastname')?.text ?? '']
    .map((part) => part.trim())
    .join(' ')
    .trim();
  const name = given?.text ?? nameFrom(fullName) ?? nameFrom(cellOf('exten')?.text ?? '');
  const cell = given ?? first;
  if (name === undefined) {
    report('missing-key', 'no name can be made of this one', cell, { hint: 'give the user one in a column "name"' });
    return undefined;
  }
  if (!forms.name.regexp.test(name)) {
    report('wrong-type', `"name" is ${JSON.stringify(shorten(name))}; expected ${forms.name.means}`, cell);
    return undefined;
  }
  const before = names.get(name);
  if (before !== undefined) {
    report('duplicate-object', `two rows describe user "${name}"`, cell, {
      related: [[`user "${name}" is described here first`, before]],
      ...(given === undefined ? { hint: 'give one of them another name in a column "name"' } : {}),
    });
    return undefined;
  }
  names.set(name, cell);
  return { name, fullName, cell };
}
