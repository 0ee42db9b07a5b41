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
  const { rows, isSound } = readRows(file, (message, start, hint) =>
    report('csv-syntax', message, { start, end: start + 1 }, hint === undefined ? {} : { hint }),
  );
  const [first, ...below] = rows;
  if (first === undefined && isSound) return { document: undefined, isWhole: true, diagnostics, shown: file };
  if (first === undefined || !isSound) return unread(file, diagnostics);
  const header = readHeader(first, report);
  if (header === undefined) return unread(file, diagnostics);

  const root = placedMap(file, undefined, '');
  const reading: Reading = {
    file,
    header,
    root,
    report,
    lost: lostValues(),
    names: new Map(),
    usernames: new Map(),
    mailboxes: [],
  };
  for (const row of below) addUser(reading, row);
  addMailboxes(file, root, reading.mailboxes, report);
  reading.lost.tell(report);
  return {
    document: root,
    isWhole: reading.names.size === below.length,
    diagnostics,
    shown: maskSecrets(file, header, below),
  };
}

function unread(file: SourceFile, diagnostics: readonly Diagnostic[]): UsersOfCsv {
  return { document: undefined, isWhole: false, diagnostics, shown: maskRows(file) };
}
