import type { Cell } from './cell.ts';
import { type Column, type ColumnName, columnNames, columns, type Thing } from './columns.ts';
import type { ReportCell } from './report-cell.ts';

const requiredOf = (thing: Thing): readonly ColumnName[] =>
  columnNames.filter((name) => {
    const column: Column = columns[name];
    return column.thing === thing && column.isRequired === true;
  });
const required: Readonly<Record<Thing, readonly ColumnName[]>> = {
  user: requiredOf('user'),
  account: requiredOf('account'),
  line: requiredOf('line'),
  number: requiredOf('number'),
  mailbox: requiredOf('mailbox'),
};
const words: Readonly<Record<Thing, string>> = {
  user: 'the row',
  account: 'the account',
  line: 'the line',
  number: 'the incoming call',
  mailbox: 'the mailbox',
};

/** Half a thing would not be made, and nobody would notice. */
export function requireCells(
  thing: Thing,
  given: Cell,
  cellOf: (name: ColumnName) => Cell | undefined,
  user: string,
  report: ReportCell,
): void {
  if (required[thing].every((name) => cellOf(name) !== undefined)) return;
  const missing = required[thing].filter((name) => cellOf(name) === undefined);
  const list = missing.map((name) => `"${name}"`).join(' and ');
  report('missing-key', `${words[thing]} of user "${user}" needs ${list}`, given, {
    hint: 'fill all of its cells that are needed, or none of its cells',
  });
}
