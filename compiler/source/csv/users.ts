import type { Diagnostic } from '../../diagnostic.ts';
import type { SourceFile } from '../place.ts';
import { addUser, type Reading } from './add-user.ts';
import { readHeader } from './header.ts';
import { lostValues } from './lost-values.ts';
import { addMailboxes } from './mailboxes.ts';
import { maskRows, maskSecrets } from './mask-secrets.ts';
import { type PlacedMap, placedMap } from './placed.ts';
import { readRows } from './read-rows.ts';
import { reportInto } from './report-cell.ts';

export interface UsersOfCsv {
  /** `users`, `routes` and `voicemails` as YAML would hold them, each value with the place of its cell. */
  readonly document: PlacedMap | undefined;
  /** False when something could not be understood: then nobody knows which users there are. */
  readonly isWhole: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** The file as it may be shown, without its secrets. */
  readonly shown: SourceFile;
}

/** Reads a spreadsheet of users as a document of a site. */
export function readUsersCsv(file: SourceFile): UsersOfCsv {
  const diagnostics: Diagnostic[] = [];
  const report = reportInto(diagnostics, file);
  let isSound = true;
  const rows = readRows(file, (message, start, hint) => {
    isSound = false;
    report('csv-syntax', message, { start, end: start + 1 }, hint === undefined ? {} : { hint });
  });
  const first = rows.next();
  const header = first.done === true ? undefined : readHeader(first.value, report);
  if (header === undefined) {
    // What is wrong further down is told, too.
    while (rows.next().done !== true);
    return { document: undefined, isWhole: diagnostics.length === 0, diagnostics, shown: maskRows(file) };
  }

  const reading: Reading = {
    file,
    header,
    root: placedMap(file, undefined, ''),
    report,
    lost: lostValues(),
    names: new Map(),
    usernames: new Map(),
    mailboxes: [],
    secrets: [],
  };
  let rowCount = 0;
  for (const row of rows) {
    rowCount++;
    addUser(reading, row);
  }
  addMailboxes(file, reading.root, reading.mailboxes, report);
  reading.lost.tell(report);
  if (!isSound) return { document: undefined, isWhole: false, diagnostics, shown: maskRows(file) };
  const isWhole = reading.names.size === rowCount;
  return { document: reading.root, isWhole, diagnostics, shown: maskSecrets(file, reading.secrets) };
}
