import type { Value } from '../compose.ts';
import type { SourceFile } from '../place.ts';
import type { Cell } from './cell.ts';
import { type PlacedMap, placedBelow, placedMap, put } from './placed.ts';
import type { ReportCell } from './report-cell.ts';
import { nameFrom } from './user-name.ts';

/** One value of a mailbox: the column it is from, its key in YAML, and the cell. */
export interface MailboxEntry {
  readonly column: string;
  readonly key: string;
  readonly value: Value;
  readonly cell: Cell;
}

/** The mailbox that a row describes. */
export interface MailboxCells {
  readonly user: PlacedMap;
  /** The context of the user's number. */
  readonly userContext: string | undefined;
  readonly number: Cell;
  readonly context: Cell;
  readonly entries: readonly MailboxEntry[];
}

/**
 * Gives each user a mailbox: of their own, or, where several rows name the same number or where it is in another context than
 * the user, a shared one of `voicemails`, called by its number and context.
 */
export function addMailboxes(
  file: SourceFile,
  root: PlacedMap,
  rows: readonly MailboxCells[],
  report: ReportCell,
): void {
  const byNumber = new Map<string, MailboxCells[]>();
  for (const row of rows) {
    const address = `${row.number.text}@${row.context.text}`;
    const same = byNumber.get(address);
    if (same === undefined) byNumber.set(address, [row]);
    else same.push(row);
  }
  for (const [address, same] of byNumber) {
    const [first, ...others] = same;
    if (first === undefined) continue;
    if (others.length === 0 && first.context.text === first.userContext) {
      const own = placedMap(file, first.user, 'voicemail');
      fill(own, first.entries);
      put(first.user, 'voicemail', own, first.number);
      continue;
    }
    for (const other of others) compare(address, first, other, report);
    const name = nameFrom(`${first.number.text} ${first.context.text}`) ?? first.number.text;
    const voicemails = placedBelow(file, root, 'voicemails', first.number);
    if (Object.hasOwn(voicemails, name)) {
      report('duplicate-object', `there are two mailboxes "${name}"`, first.number);
      continue;
    }
    const shared = placedMap(file, voicemails, name);
    put(shared, 'context', first.context.text, first.context);
    fill(shared, first.entries);
    put(voicemails, name, shared, first.number, first.number);
    for (const { user, number } of same) put(user, 'voicemail', name, number);
  }
}

function fill(mailbox: PlacedMap, entries: readonly MailboxEntry[]): void {
  for (const { key, value, cell } of entries) put(mailbox, key, value, cell);
}

/** A shared mailbox may be described once, or in each row the same. */
function compare(address: string, first: MailboxCells, other: MailboxCells, report: ReportCell): void {
  for (const { column, value, cell } of other.entries) {
    const before = first.entries.find((entry) => entry.column === column);
    if (before !== undefined && before.value === value) continue;
    report('duplicate-object', `the mailbox ${address} has another "${column}" than in the first row with it`, cell, {
      related: [['the mailbox is described here first', before?.cell ?? first.number]],
    });
  }
}
