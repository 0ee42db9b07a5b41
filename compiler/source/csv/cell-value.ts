import { shorten } from '../../shorten.ts';
import type { Value } from '../compose.ts';
import type { Cell } from './cell.ts';
import { forms } from './forms.ts';
import type { HeaderColumn } from './header.ts';
import type { ReportCell } from './report-cell.ts';

/** What a cell says in YAML; undefined when it says nothing, or, reported, nothing that could be meant. */
export function cellValue(
  { name, column }: HeaderColumn,
  cell: Cell,
  user: string,
  report: ReportCell,
): Value | undefined {
  const form = forms[column.form];
  if (form.regexp.test(cell.text)) return form.value(cell.text);
  report(
    'wrong-type',
    `"${name}" of user "${user}" is ${JSON.stringify(shorten(cell.text))}; expected ${form.means}`,
    cell,
  );
  return undefined;
}
