import type { SourceFile } from '../place.ts';
import { addIncoming, type IncomingEntry } from './add-incoming.ts';
import type { Cell, Row } from './cell.ts';
import { cellList } from './cell-list.ts';
import { cellValue } from './cell-value.ts';
import { checkAccount } from './check-account.ts';
import { chooseName } from './choose-name.ts';
import type { ColumnName, Thing } from './columns.ts';
import type { Header } from './header.ts';
import type { LostValues } from './lost-values.ts';
import type { MailboxCells, MailboxEntry } from './mailboxes.ts';
import { type PlacedMap, placedBelow, placedMap, put } from './placed.ts';
import type { ReportCell } from './report-cell.ts';
import { requireCells } from './require-cells.ts';

/** A file that is being read. */
export interface Reading {
  readonly file: SourceFile;
  readonly header: Header;
  /** The document that is made. */
  readonly root: PlacedMap;
  readonly report: ReportCell;
  readonly lost: LostValues;
  /** Where each user is named. */
  readonly names: Map<string, Cell>;
  /** Where each account is named. */
  readonly usernames: Map<string, Cell>;
  readonly mailboxes: MailboxCells[];
  /** What must not be shown, in the order of the file. */
  readonly secrets: Cell[];
}

/** Adds what a row describes: a user, the number outside callers dial, and a mailbox. */
export function addUser(reading: Reading, row: Row): void {
  const { file, header, root, report } = reading;
  for (const index of header.secrets) {
    const secret = row.cells[index];
    if (secret !== undefined) reading.secrets.push(secret);
  }
  if (!hasWidth(row, header, report)) return;
  const cellOf = (name: ColumnName): Cell | undefined => row.cells[header.indexOf(name)];
  const named = chooseName(cellOf, row, reading.names, report);
  if (named === undefined) return;
  const { name, cell: nameCell } = named;

  const users = placedBelow(file, root, 'users', nameCell);
  const user = placedMap(file, users, name);
  put(users, name, user, nameCell, nameCell);
  put(user, 'name', named.fullName, nameCell);
  const route: IncomingEntry[] = [];
  const mailbox: MailboxEntry[] = [];
  const given = new Map<Thing, Cell>();
  for (const headed of header.columns) {
    const cell = row.cells[headed.index];
    if (cell === undefined) continue;
    const { column } = headed;
    if (!given.has(column.thing)) given.set(column.thing, cell);
    const value = cellValue(headed, cell, name, report);
    if (value === undefined) continue;
    if (column.lost !== undefined) {
      if (cell.text !== column.usual) reading.lost.note(headed, cell);
    } else if (column.to === undefined) continue;
    else if (column.thing === 'number') route.push({ key: column.to, value, cell });
    else if (column.thing === 'mailbox') mailbox.push({ column: headed.name, key: column.to, value, cell });
    else put(user, column.to, column.form === 'list' ? cellList(file, user, column.to, cell) : value, cell);
  }
  for (const [thing, cell] of given) requireCells(thing, cell, cellOf, name, report);

  const account = {
    enabled: cellOf('cti_profile_enabled'),
    username: cellOf('username'),
    password: cellOf('password'),
    profile: cellOf('cti_profile_name'),
  };
  checkAccount(`user "${name}"`, account, reading.usernames, report);
  const number = cellOf('incall_exten');
  if (number !== undefined) addIncoming(file, root, name, number, route);
  const box = cellOf('voicemail_number');
  const boxContext = cellOf('voicemail_context');
  if (box !== undefined && boxContext !== undefined) {
    const userContext = cellOf('context')?.text;
    reading.mailboxes.push({ user, userContext, number: box, context: boxContext, entries: mailbox });
  }
}

function hasWidth(row: Row, header: Header, report: ReportCell): boolean {
  const count = row.cells.length;
  if (count === header.width) return true;
  const extra = row.cells.slice(header.width).find((cell) => cell !== undefined);
  if (count > header.width && extra === undefined) return true;
  const range = extra ?? { start: row.start, end: row.start + 1 };
  report('csv-syntax', `this row has not as many cells as the first one: ${count} and not ${header.width}`, range, {
    hint: 'a cell that holds a comma needs quotes',
  });
  return false;
}
